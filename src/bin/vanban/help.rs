//! The help.

use crate::voice::Settings;

/// The help in the language that is asked for.
pub(crate) fn text(settings: Settings) -> &'static str {
    settings.pick(VIETNAMESE, ENGLISH)
}

const VIETNAMESE: &str = "\
vanban: văn bản hành chính đúng thể thức Nghị định 30/2020/NĐ-CP

  vanban new LOẠI [-o TỆP]         tệp dữ liệu để bắt đầu, có chú thích: LOẠI là report, “báo cáo”, bao-cao hoặc BC
  vanban build TỆP [-o TỆP.docx]   tạo tệp Word từ dữ liệu JSON, YAML hoặc TOML
  vanban batch NGUỒN… -o THƯ_MỤC | --zip TỆP | --jsonl
                                   tạo nhiều văn bản trên mọi nhân: NGUỒN là tệp .jsonl (mỗi dòng một văn bản),
                                   thư mục, tệp dữ liệu, hoặc - (dạng .jsonl)
  vanban explain TỆP               căn cứ, thể thức đã chọn và khoảng cho phép của từng đoạn
  vanban pages TỆP                 từng dòng của từng trang, đặt như Word; không cần chương trình nào khác
  vanban preview TỆP [-o TỆP.html|.svg]
                                   vẽ các trang để xem trước: một tệp HTML, hoặc mỗi trang một tệp SVG
  vanban problem [MÃ]              nghĩa của một mã lỗi, kèm ví dụ; không có mã thì liệt kê
  vanban samples THƯ_MỤC           văn bản mẫu của từng loại; --data để ghi cả dữ liệu, --list để liệt kê
  vanban schema [LOẠI|style]       quy ước dữ liệu (JSON Schema) của mọi loại, một loại, hay thể thức
  vanban decree                    bảng quy định về thể thức, dạng JSON

  TỆP là - để đọc từ đầu vào chuẩn; -o - để ghi ra đầu ra chuẩn.

  -o, --output TỆP      tệp Word; mặc định là tên tệp dữ liệu với đuôi .docx;
                        văn bản kèm theo có tệp riêng thì ghi thêm TỆP-kem-theo.docx;
                        new: tên có đuôi .yaml, .toml hoặc .json; mặc định là đầu ra chuẩn, dạng yaml;
                        preview: tên có đuôi .html (mặc định) hoặc .svg; văn bản nhiều trang thì
                        ghi TỆP-1.svg, TỆP-2.svg, …;
                        batch: thư mục; THƯ_MỤC.manifest ở bên cạnh ghi tên và mã băm của từng tệp
  -f, --force           ghi đè tệp đã có; in tệp Word ra màn hình
  -q, --quiet           chỉ nêu lỗi
      --style L|S|TỆP   cỡ chữ lớn (mặc định), nhỏ, hoặc thể thức riêng của cơ quan
      --fit             bỏ trang cuối gần trống bằng thay đổi nhỏ nhất trong khoảng cho phép, và nêu rõ
      --format TÊN      json, yaml hoặc toml; mặc định theo đuôi tệp, đầu vào chuẩn là json
      --law word|onlyoffice
                        đặt trang như Word (mặc định) hay như ONLYOFFICE
      --template MẪU --data BẢNG
                        batch: điền bảng .csv, .xlsx hoặc .jsonl vào các chỗ {{tên cột}} của tệp mẫu,
                        mỗi hàng một văn bản
      --zip TỆP         batch: mọi văn bản trong một tệp nén
      --jsonl           batch: mỗi văn bản một dòng JSON ra đầu ra chuẩn: tên, mã băm, vấn đề, nội dung (base64)
                        hoặc đường dẫn nếu có -o; có dữ liệu cá nhân
      --name MẪU        batch: tên tệp theo các trường, như '{sender.code}-{number}'; hai văn bản trùng tên
                        là lỗi, nêu trước khi ghi (đọc từ đầu vào chuẩn: lỗi của dòng sau)
      --shard K/N       batch: chỉ làm phần thứ K trong N phần; slurm hoặc k8s/N: theo biến của hệ thống đó
      --resume          batch: làm tiếp; tệp đã có đúng như THƯ_MỤC.manifest ghi thì giữ nguyên
      --rejects TỆP     batch: nơi giữ dữ liệu có lỗi để sửa và chạy lại;
                        mặc định THƯ_MỤC.rejects.jsonl (.csv) ở bên cạnh, với --jsonl thì không giữ
      --json            in mọi thứ thành một đối tượng JSON: vấn đề, tệp, chỗ còn trống, nội dung, số trang
      --color KHI       auto, always hoặc never; mặc định auto: chỉ tô màu trên màn hình
      --lang vi|en      ngôn ngữ của thông báo; mặc định theo hệ thống
  -h, --help            hướng dẫn này
  -V, --version         phiên bản

Mã kết thúc: 0 xong, 1 văn bản có lỗi, 2 sai cách dùng hoặc không đọc, ghi được tệp, 130 bị ngắt.
";

const ENGLISH: &str = "\
vanban: administrative documents as Decree 30/2020/NĐ-CP demands

  vanban new TYPE [-o FILE]          data to begin from, with comments: TYPE is report, “báo cáo”, bao-cao or BC
  vanban build FILE [-o FILE.docx]   makes a Word file from JSON, YAML or TOML
  vanban batch INPUT… -o DIR | --zip FILE | --jsonl
                                     makes many documents on all cores: INPUT is a file .jsonl (a document
                                     a line), a folder, a file of data, or - (which is .jsonl)
  vanban explain FILE                clause, choice and allowed range of every paragraph
  vanban pages FILE                  every line of every page, set as Word does; needs no other program
  vanban preview FILE [-o FILE.html|.svg]
                                     draws the pages: one HTML file, or an SVG file for each page
  vanban problem [CODE]              the meaning of a code, with an example; or all codes
  vanban samples DIR                 a sample of every type; --data writes the data too, --list names them
  vanban schema [TYPE|style]         the data format (JSON Schema) of all types, of one, or of styles
  vanban decree                      the table of the decree, as JSON

  FILE is - for standard input; -o - writes to standard output.

  -o, --output FILE     the Word file; by default the name of the input with .docx;
                        what is attached in a file of its own goes to FILE-kem-theo.docx;
                        new: a name with .yaml, .toml or .json; by default standard output, yaml;
                        preview: a name with .html (default) or .svg; several pages go to
                        FILE-1.svg, FILE-2.svg, …;
                        batch: a folder; DIR.manifest beside it has the name and hash of each file
  -f, --force           replace a file that exists; write a Word file to a terminal
  -q, --quiet           tell errors and nothing else
      --style L|S|FILE  the larger sizes (default), the smaller, or an agency's own style
      --fit             make a nearly empty last page go, by the least change in the allowed ranges, and tell it
      --format NAME     json, yaml or toml; by default from the name, of standard input json
      --law word|onlyoffice
                        pages as Word sets them (default), or as ONLYOFFICE does
      --template FORM --data TABLE
                        batch: fills a table .csv, .xlsx or .jsonl into the holes {{name of column}} of a
                        file of data, a document a row
      --zip FILE        batch: all documents in one archive
      --jsonl           batch: a line of JSON for each document on standard output: name, hash, problems,
                        bytes (base64), or with -o the path; they carry personal data
      --name PATTERN    batch: names of files from fields, such as '{sender.code}-{number}'; two documents of
                        one name are an error, told before anything is written (of standard input: of the
                        later line)
      --shard K/N       batch: only the share K of N; slurm or k8s/N: by the variables of these systems
      --resume          batch: go on; files that are as DIR.manifest says stay as they are
      --rejects FILE    batch: where data with errors are kept, to be mended and run again;
                        by default DIR.rejects.jsonl (.csv) beside it, and with --jsonl nowhere
      --json            print everything as one JSON object: problems, files, blanks, text, pages
      --color WHEN      auto, always or never; by default auto: colours on a terminal only
      --lang vi|en      language of the messages; by default that of the system
  -h, --help            this help
  -V, --version         the version

Exit codes: 0 done, 1 a document has errors, 2 wrong usage, or a file that cannot be read or written,
130 interrupted.
";
