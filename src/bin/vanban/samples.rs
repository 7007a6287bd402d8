//! `vanban samples`: a realistic document of every type, to look at and to begin from.

use std::fs;

use serde::Serialize;
use vanban::account::{self, Content, File};
use vanban::problem::Obstacle;
use vanban::style::{HouseStyleBuilder, Numbers, Preset};
use vanban::{Document, HouseStyle, Problems};

use crate::args::Samples;
use crate::build::{beside, exists, place, unwritable};
use crate::run::Run;
use crate::say;
use crate::voice::Settings;

struct Sample {
    name: &'static str,
    data: &'static str,
    style: Style,
}

/// The house style of a sample.
#[derive(Clone, Copy)]
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
            data: include_str!(concat!("../../../fixtures/samples/", $data, ".json")),
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

/// Writes every sample.
pub(crate) fn run(samples: &Samples) -> Run {
    let mut run = Run::default();
    if let Err(obstacle) = write(samples, &mut run) {
        run.account.add(obstacle);
    }
    run
}

fn write(samples: &Samples, run: &mut Run) -> Result<(), Obstacle> {
    let directory = &samples.directory;
    let mut files = Vec::new();
    let mut data = Vec::new();
    for sample in SAMPLES {
        match sample
            .document()
            .and_then(|document| Ok((document, sample.style.chosen().build()?)))
        {
            Ok((document, style)) => {
                let made = account::of(&document, &style).files;
                let path = directory.join(format!("{}.docx", sample.name));
                files.extend(beside(&path, &made).into_iter().zip(made));
                if samples.data {
                    data.push((path.with_extension("json"), sample.data));
                }
            }
            Err(problems) => run.add(problems, sample.name),
        }
    }
    // Nothing is written unless everything can be.
    let there = files.iter().map(|(path, _)| path);
    let mut there = there.chain(data.iter().map(|(path, _)| path));
    let there = there.find(|path| fs::symlink_metadata(path).is_ok());
    if let (Some(path), false) = (there, samples.force) {
        return Err(exists(path));
    }
    fs::create_dir_all(directory).map_err(|error| unwritable(directory, &error))?;
    for (path, mut file) in files {
        if let Content::Bytes(word) = &file.content {
            place(word.as_bytes(), &path, samples.force)?;
        }
        file.content = Content::Path(path);
        run.account.files.push(file);
    }
    for (path, data) in data {
        place(data.as_bytes(), &path, samples.force)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let file = File::at(name, data.as_bytes(), path.clone());
        run.account.files.push(file);
    }
    Ok(())
}

/// A line a sample: its name, the key and the name of its type. As JSON, its style and its data too.
pub(crate) fn list(settings: Settings) -> (Run, String) {
    #[derive(Serialize)]
    struct Listed {
        name: &'static str,
        r#type: &'static str,
        style: HouseStyleBuilder,
        data: Document,
    }

    let mut run = Run::default();
    let mut listed = Vec::new();
    for sample in SAMPLES {
        match sample.document() {
            Ok(document) => listed.push(Listed {
                name: sample.name,
                r#type: document.kind().rule().key,
                style: sample.style.chosen(),
                data: document,
            }),
            Err(problems) => run.add(problems, sample.name),
        }
    }
    if settings.json {
        return (run, say::as_json(&listed));
    }
    let lines = listed.iter().map(|sample| {
        let kind = sample.data.kind().rule();
        let name = kind.name.get(settings.language);
        format!("{}\t{}\t{name}\n", sample.name, kind.key)
    });
    (run, lines.collect())
}

impl Sample {
    fn document(&self) -> Result<Document, Problems> {
        Document::from_json(self.data)
    }
}

impl Style {
    fn chosen(self) -> HouseStyleBuilder {
        let style = HouseStyle::builder();
        match self {
            Self::L => style,
            Self::S => style.preset(Preset::Small),
            Self::N => style.numbers(Numbers::Word),
        }
    }
}
