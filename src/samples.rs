//! The samples: a realistic document of every type, to look at and to begin from.
//!
//! ```
//! let samples = vanban::samples::all();
//! let plan = samples.iter().find(|sample| sample.name() == "ke-hoach-lien-tich").ok_or("no sample")?;
//! assert!(plan.document()?.to_docx_in(&plan.style().build()?).is_ok());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use serde::Serialize;

use crate::Problems;
use crate::model::Document;
use crate::style::{HouseStyle, HouseStyleBuilder, Numbers, Preset};

/// A sample: its data, and the house style that it is set in.
///
/// ```
/// let sample = vanban::samples::all().first().ok_or("no sample")?;
/// assert!(sample.data().starts_with('{'));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    name: &'static str,
    data: &'static str,
    style: Style,
}

/// The house style of a sample.
#[derive(Clone, Copy, Debug)]
enum Style {
    /// The larger sizes.
    L,
    /// The smaller sizes.
    S,
    /// Numbers counted by Word.
    N,
}

/// Rows of samples: the name of the data and, where it is another, the name of the document.
macro_rules! samples {
    ($($style:ident $data:literal $(as $name:literal)?;)+) => {
        &[$(Sample {
            name: samples!(@name $data $($name)?),
            data: include_str!(concat!("../fixtures/samples/", $data, ".json")),
            style: Style::$style,
        }),+]
    };
    (@name $data:literal) => { $data };
    (@name $data:literal $name:literal) => { $name };
}

#[rustfmt::skip]
const SAMPLES: &[Sample] = samples! {
    L "ban-ghi-nho-hop-tac";
    L "ban-thoa-thuan-phoi-hop";
    L "bao-cao-cai-cach-hanh-chinh";
    S "bao-cao-cai-cach-hanh-chinh" as "bao-cao-cai-cach-hanh-chinh-co-nho";
    L "bao-cao-cai-cach-hanh-chinh-quy-iii";
    L "bao-cao-du-thao";
    L "bao-cao-hien-trang-moi-truong";
    L "bao-cao-kiem-tra-an-toan-thuc-pham";
    L "bao-cao-mot-noi-nhan";
    L "bao-cao-phuong-an-tuyen-chon-de-thi";
    L "bao-cao-thu-chi-ngan-sach-xa";
    S "bao-cao-thu-chi-ngan-sach-xa" as "bao-cao-thu-chi-ngan-sach-xa-co-nho";
    L "bao-cao-tiep-thu-giai-trinh-y-kien";
    L "bao-cao-tong-ket-de-an-lam-nghiep";
    L "bien-ban-hoi-nghi";
    L "bien-ban-hop-thi-dua";
    L "bien-ban-kiem-tra-cong-trinh-duong";
    L "bien-ban-kiem-tra-lien-nganh-tai-cho";
    L "chi-thi-phong-chay-chua-chay-rung";
    L "chi-thi-tiet-kiem-dien";
    L "chuong-trinh-boi-duong-cong-chuc-cap-xa";
    L "chuong-trinh-giam-sat-nam-2026";
    L "cong-dien-hoa-toc-ung-pho-bao";
    L "cong-dien-ung-pho-mua-lu";
    L "cong-van-de-nghi-bao-gia-thiet-bi";
    L "cong-van-du-thao";
    L "cong-van-khan-phong-chong-dich-benh-dong-vat";
    L "cong-van-nhieu-noi-nhan";
    L "cong-van-ra-soat-quy-hoach";
    S "cong-van-ra-soat-quy-hoach" as "cong-van-ra-soat-quy-hoach-co-nho";
    L "cong-van-thuong-khan-su-co-ho-chua";
    L "de-an-phat-trien-thu-vien-so";
    N "de-an-phat-trien-thu-vien-so" as "de-an-phat-trien-thu-vien-so-danh-so-tu-dong";
    L "du-an-phuc-hoi-rung-phong-ho";
    L "giay-gioi-thieu-cong-tac";
    L "giay-moi-hoi-nghi";
    L "giay-moi-hop-giao-ban";
    L "giay-moi-hop-truc-tuyen";
    L "giay-nghi-phep";
    L "giay-nghi-phep-khong-xac-nhan";
    L "giay-uy-quyen-ky-ket-hop-dong";
    L "hop-dong-ba-ben";
    L "hop-dong-thue-hoi-truong";
    L "huong-dan-cham-diem-cai-cach-hanh-chinh";
    L "huong-dan-lap-ho-so-dien-tu";
    L "ke-hoach-cai-cach-hanh-chinh";
    S "ke-hoach-cai-cach-hanh-chinh" as "ke-hoach-cai-cach-hanh-chinh-co-nho";
    L "ke-hoach-hoi-thi-tuyen-truyen-vien";
    L "ke-hoach-lien-tich";
    L "ke-hoach-pho-bien-giao-duc-phap-luat";
    L "nghi-quyet-hdnd-xa";
    L "nghi-quyet-ke-hoach-dau-tu-cong-nam-2027";
    S "nghi-quyet-ke-hoach-dau-tu-cong-nam-2027" as "nghi-quyet-ke-hoach-dau-tu-cong-nam-2027-co-nho";
    L "nghi-quyet-lien-tich";
    L "phieu-bao-trung-tuyen-nhap-hoc";
    L "phieu-chuyen-don-kien-nghi";
    L "phieu-gui-tai-lieu-ky-hop";
    L "phieu-trinh-giai-quyet-cong-viec";
    L "phuong-an-ung-cuu-su-co-an-toan-thong-tin";
    L "quy-che-phoi-hop-cong-tac";
    L "quy-che-tiep-cong-dan";
    L "quy-dinh-quan-ly-cho";
    L "quyet-dinh-ban-hanh-quy-che";
    S "quyet-dinh-ban-hanh-quy-che" as "quyet-dinh-ban-hanh-quy-che-co-nho";
    N "quyet-dinh-ban-hanh-quy-che" as "quyet-dinh-ban-hanh-quy-che-danh-so-tu-dong";
    L "quyet-dinh-ban-hanh-quy-che-thiet-bi";
    L "quyet-dinh-bo-nhiem";
    L "quyet-dinh-giao-bien-che-cong-chuc";
    L "quyet-dinh-phe-duyet-danh-sach-hoc-vien";
    L "quyet-dinh-phe-duyet-ke-hoach";
    L "quyet-dinh-thanh-lap-to-cong-tac";
    L "thong-bao-ban-chi-dao";
    L "thong-bao-kham-suc-khoe-dinh-ky";
    L "thong-bao-lich-tiep-cong-dan";
    L "thong-bao-nguoi-co-uy-tin";
    L "thong-bao-noi-bo-ket-qua-xep-loai";
    L "thong-bao-phan-cong-truc-tet";
    L "thong-bao-thu-tuc-tiep-nhan-luu-dong";
    L "thong-bao-tuyen-dung-vien-chuc";
    L "thong-cao-tinh-hinh-ung-pho-ap-thap-nhiet-doi";
    L "thu-cong-khai-giang";
    L "thu-cong-khen-tap-the";
    L "to-trinh-bo-sung-kinh-phi";
    L "to-trinh-du-thao";
    L "to-trinh-muc-ho-tro-du-thao-lan-2";
};

/// Every sample, sorted by its data.
///
/// ```
/// assert!(vanban::samples::all().len() > 80);
/// ```
#[must_use]
pub const fn all() -> &'static [Sample] {
    SAMPLES
}

/// A sample as a list tells of it.
///
/// As JSON: `name`, `type`, `style`, `data`.
///
/// ```
/// let sample = vanban::samples::all().first().ok_or("no sample")?;
/// let json = serde_json::to_value(sample.listed()?)?;
/// assert_eq!(json["type"], "memorandum");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Listed {
    /// Its name.
    pub name: &'static str,
    /// The key of its type.
    pub r#type: &'static str,
    /// Its house style.
    pub style: HouseStyleBuilder,
    /// Its data.
    pub data: Document,
}

impl Sample {
    /// Its name, which is that of its file without the ending.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its data, as JSON.
    #[must_use]
    pub const fn data(&self) -> &'static str {
        self.data
    }

    /// Its document.
    ///
    /// # Errors
    ///
    /// None, as long as the library reads its own samples.
    pub fn document(&self) -> Result<Document, Problems> {
        Document::from_json(self.data)
    }

    /// Its house style.
    #[must_use]
    pub fn style(&self) -> HouseStyleBuilder {
        let style = HouseStyle::builder();
        match self.style {
            Style::L => style,
            Style::S => style.preset(Preset::Small),
            Style::N => style.numbers(Numbers::Word),
        }
    }

    /// What a list tells of it.
    ///
    /// # Errors
    ///
    /// As [`Sample::document`].
    pub fn listed(&self) -> Result<Listed, Problems> {
        let data = self.document()?;
        Ok(Listed {
            name: self.name,
            r#type: data.kind().rule().key,
            style: self.style(),
            data,
        })
    }
}
