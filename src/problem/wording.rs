//! What a clerk would send back of the words of a document, in the rows of the table of problems.

/// Writes a table by way of another macro, behind whose rows those of wording stand.
macro_rules! wording_faults {
    ($next:ident, $write:ident; $($rows:tt)+) => {
        $next! {
            $write;
            $($rows)+
            /// A letter of another alphabet that looks like a Latin one: Ð (U+00D0) for Đ, Cyrillic С.
            LookAlike { found: String, meant: String } =
                "text.look_alike", Warning, form("I", 4, ""),
                "“{found}” có chữ cái của bảng chữ khác trông giống chữ La-tinh", "“{found}” has letters of another alphabet that look like Latin ones",
                help "gõ lại: {meant}", "type it anew: {meant}";
            /// Such a letter in a symbol, by which the document is looked for.
            SymbolLookAlike { found: String, meant: String } =
                "symbol.look_alike", Error, form("II", 3, "c"),
                "“{found}” có chữ cái của bảng chữ khác trông giống chữ La-tinh; tra theo ký hiệu sẽ không thấy văn bản", "“{found}” has letters of another alphabet that look like Latin ones; no search for the symbol finds the document",
                help "gõ lại: {meant}", "type it anew: {meant}";
            /// A text in the TCVN3 or VNI encoding.
            OldEncoding { found: String } =
                "text.encoding", Warning, form("I", 4, ""),
                "chữ như “{found}” thuộc bảng mã cũ (TCVN3, VNI)", "words such as “{found}” are in an old encoding (TCVN3 or VNI)",
                help "chuyển mã sang Unicode", "convert the text to Unicode";
            /// Full-width digits or signs.
            FullWidth { found: String, meant: String } =
                "text.full_width", Warning, form("I", 4, ""),
                "“{found}” có chữ số hoặc dấu toàn chiều rộng", "“{found}” has full-width digits or signs",
                help "viết {meant}", "write {meant}";
            /// Capitals in the middle of the name of a body.
            BodyName { found: String, meant: String } =
                "text.body_name", Warning, Clause::Capitals("IV"),
                "“{found}” viết hoa không đúng", "“{found}” has capitals where none belong",
                help "viết {meant}", "write {meant}";
            /// The people or the State with small letters.
            NounCase { found: String, meant: String } =
                "text.noun_case", Warning, Clause::Capitals("V"),
                "“{found}”: danh từ Nhân dân, Nhà nước viết hoa", "“{found}”: the nouns Nhân dân and Nhà nước have a capital",
                help "viết {meant}", "write {meant}";
            /// A clause or a point with a capital inside a sentence, or an article without one.
            ClauseCase { found: String, meant: String } =
                "text.clause_case", Warning, Clause::Capitals("V"),
                "“{found}”: khoản, điểm viết thường, điều viết hoa khi viện dẫn", "“{found}”: in a citation clauses and points have small letters, articles a capital",
                help "viết {meant}", "write {meant}";
            /// A capital or a colon at the number of a cited document.
            NumberLabel { found: String, meant: String } =
                "text.number_label", Warning, form("II", 6, "b"),
                "“{found}”: khi viện dẫn chỉ ghi “số”, không viết hoa, không có dấu hai chấm", "“{found}”: a citation has “số” in small letters, without a colon",
                help "viết {meant}", "write {meant}";
            /// A space before a comma or another mark.
            SpaceBeforeMark { found: String, meant: String } =
                "text.space_before_mark", Warning, Clause::Practice,
                "có dấu cách trước dấu câu: “{found}”", "a space stands before the mark: “{found}”",
                help "viết {meant}", "write {meant}";
            /// No space between a number and a word, or behind a comma.
            SpaceMissing { found: String, meant: String } =
                "text.space_missing", Warning, Clause::Practice,
                "thiếu dấu cách: “{found}”", "a space is missing: “{found}”",
                help "viết {meant}", "write {meant}";
            /// A number with a comma between thousands.
            Separators { found: String, meant: String } =
                "text.separators", Warning, Clause::Practice,
                "“{found}” phân cách hàng nghìn bằng dấu phẩy", "“{found}” has commas between thousands",
                help "viết {meant}", "write {meant}";
            /// Words in angle brackets, or a date of the year 1000, of data to begin from.
            Placeholder { found: String } =
                "text.placeholder", Warning, Clause::DataFormat,
                "“{found}” là chỗ chưa điền", "“{found}” is a placeholder that is still to be replaced";
            /// A long dash between years.
            RangeDash { found: String, meant: String } =
                "text.range_dash", Warning, Clause::Practice,
                "“{found}”: giữa hai năm là dấu gạch nối", "“{found}”: a hyphen stands between years",
                help "viết {meant}", "write {meant}";
            /// A long dash in the symbol of a document.
            SymbolDash { found: String, meant: String } =
                "text.symbol_dash", Warning, form("II", 3, "c"),
                "“{found}”: giữa các nhóm chữ của ký hiệu là dấu gạch nối", "“{found}”: hyphens stand between the groups of a symbol",
                help "viết {meant}", "write {meant}";
            /// A sign that Times New Roman does not have.
            SignLacking { found: String, code_point: String } =
                "text.sign", Warning, form("I", 4, ""),
                "phông chữ Times New Roman không có ký hiệu “{found}” ({code_point})", "Times New Roman has no sign “{found}” ({code_point})";
            /// A zero too few or too many in a day or a month.
            DateZero { found: String, meant: String } =
                "text.date_zero", Warning, form("II", 4, "b"),
                "“{found}”: ngày dưới 10 và tháng 1, 2 có số 0 ở trước, tháng khác thì không", "“{found}”: days below 10 and the months 1 and 2 have a zero, other months have none",
                help "viết {meant}", "write {meant}";
            /// A day that the calendar does not have.
            DayUnknown { found: String } =
                "text.date_calendar", Warning, form("II", 4, "b"),
                "“{found}” không có trong lịch", "“{found}” is not a day of the calendar";
            /// A year that the number of a document cannot have.
            NumberYear { found: String } =
                "text.number_year", Warning, form("II", 6, "b"),
                "năm trong số “{found}” không thể có", "the year in the number “{found}” cannot be";
            /// Both ways to set the tone of uy.
            TwoSpellings { found: String, other: String, count: usize } =
                "text.two_spellings", Warning, Clause::Practice,
                "“{found}” ở đây, “{other}” ở {count} chỗ khác: văn bản nên viết một kiểu", "“{found}” here, “{other}” in other places ({count}): a document keeps to one spelling";
            /// A cited document that is later than the one that cites it.
            CitedLater { found: String } =
                "citation.later", Warning, form("II", 6, "b"),
                "văn bản được viện dẫn ({found}) có sau ngày của văn bản này", "the cited document ({found}) is later than this one";
            /// One to whom a document goes twice.
            AddressedTwice { found: String } =
                "recipient.twice", Warning, form("II", 9, "b"),
                "“{found}” được ghi hai lần", "“{found}” stands twice",
                help "chỉ ghi một lần; nơi được kính gửi đã có ở “Như trên”", "keep one; “Như trên” stands for the addressees";
            /// A district or another unit that no longer exists.
            District { found: String } =
                "place.district", Warning, form("II", 4, "a"),
                "“{found}”: từ ngày 01/7/2025 không còn cấp huyện và thị trấn", "“{found}”: districts and their towns ceased to exist on 1 July 2025",
                help "ghi tên xã, phường, đặc khu hoặc tỉnh", "name the commune, ward or province";
            /// A committee with the name of a superior body.
            SuperiorOfCommittee =
                "sender.superior", Warning, form("II", 2, "a"),
                "Ủy ban nhân dân, Hội đồng nhân dân không ghi cơ quan chủ quản", "people's committees and councils have no superior above their names",
                help "bỏ superior", "leave out superior";
            /// A department without the name of its superior body.
            SuperiorMissing =
                "sender.no_superior", Warning, form("II", 2, "a"),
                "thiếu tên cơ quan chủ quản ở trên tên cơ quan ban hành", "the name of the superior body is missing above that of the issuing body",
                help "ghi superior, ví dụ “UBND tỉnh Lâm Bình”", "give superior, such as “UBND tỉnh Lâm Bình”";
            /// `TM.` of a body that one person heads.
            NoCollective { found: String } =
                "signature.not_collective", Warning, Clause::Article { article: 13, clause: 1 },
                "“TM. {found}”: cơ quan theo chế độ thủ trưởng, hoặc người đứng đầu ký văn bản của mình, không ghi TM.", "“TM. {found}”: a body with one head, or a head in a document of his or her own, does not sign with TM.",
                help "bỏ collective", "leave out collective";
            /// The chairman of a committee who signs its document without `TM.`.
            CollectiveMissing =
                "signature.collective", Warning, Clause::Article { article: 13, clause: 2 },
                "văn bản của Ủy ban nhân dân do Chủ tịch thay mặt ký phải ghi TM.", "the chairman signs a document of the committee for all of it, with TM.",
                help "ghi collective: “Ủy ban nhân dân”", "give collective: “Ủy ban nhân dân”";
            /// `KT.` whose titles are of two offices.
            DeputyElsewhere { head: String, deputy: String } =
                "signature.office", Warning, Clause::Article { article: 13, clause: 1 },
                "“KT. {head}” và “{deputy}” không cùng một cơ quan", "“KT. {head}” and “{deputy}” are not of one office",
                help "cấp phó ký thay người đứng đầu của chính cơ quan đó", "a deputy signs for the head of the same office";
        }
    };
}

pub(super) use wording_faults;
