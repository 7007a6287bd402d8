//! What a program meets that makes files, many documents or documents from templates, in the rows of
//! the table of problems.

/// Writes a table by way of two other macros, behind whose rows those of programs stand.
macro_rules! program_faults {
    ($first:ident, $next:ident, $write:ident; $($rows:tt)+) => {
        $first! {
            $next, $write;
            $($rows)+
            /// A file that cannot be read.
            FileUnreadable { name: String, cause: String } =
                "file.unreadable", Error, Clause::DataFormat,
                "không đọc được {name}: {cause}", "{name} could not be read: {cause}";
            /// A file that cannot be written.
            FileUnwritable { name: String, cause: String } =
                "file.unwritable", Error, Clause::DataFormat,
                "không ghi được {name}: {cause}", "{name} could not be written: {cause}";
            /// A file that is there already.
            FileExists { name: String } =
                "file.exists", Error, Clause::DataFormat,
                "{name} đã có", "{name} exists",
                help "dùng --force để ghi đè", "use --force to replace it";
            /// A file that would be written over what is read.
            FileIsInput { name: String } =
                "file.input", Error, Clause::DataFormat,
                "{name} là tệp đầu vào, không ghi đè", "{name} is the input, which is not replaced",
                help "chọn tệp khác bằng -o", "choose another file with -o";
            /// Two files where one can be written.
            FileTwo =
                "file.two", Error, Clause::DataFormat,
                "văn bản kèm theo có tệp riêng", "the text that is attached has a file of its own",
                help "dùng -o TỆP.docx để ghi hai tệp", "use -o FILE.docx, which writes both";
            /// A Word file for a terminal.
            FileTerminal =
                "file.terminal", Error, Clause::DataFormat,
                "tệp Word không in ra màn hình được", "a terminal cannot show a Word file",
                help "ghi ra tệp bằng -o TỆP.docx; nếu vẫn muốn, dùng --force", "write a file with -o FILE.docx; if you mean it, use --force";
            /// A name that two documents of a batch would have.
            NameTaken { name: String, by: String } =
                "batch.name_taken", Error, Clause::DataFormat,
                "tên tệp {name} đã dành cho {by}", "the name {name} is that of {by}",
                help "đặt tên theo trường khác bằng --name", "name the files by other fields with --name";
            /// A field for the name of the file that the document does not have.
            NameField { field: String } =
                "batch.name_field", Error, Clause::DataFormat,
                "văn bản không có “{field}” để đặt tên tệp", "the document has no “{field}” for the name of its file";
            /// A name that no file can have.
            NameNone { name: String } =
                "batch.no_name", Error, Clause::DataFormat,
                "“{name}” không làm tên tệp được", "“{name}” is no name of a file";
            /// A failure of the library in one document.
            Internal { cause: String } =
                "batch.internal", Error, Clause::DataFormat,
                "chương trình có lỗi khi tạo văn bản này: {cause}", "the program has failed at this document: {cause}";
            /// A batch that was stopped.
            Stopped =
                "batch.stopped", Error, Clause::DataFormat,
                "đã dừng giữa chừng", "stopped before the end",
                help "chạy lại với --resume", "run again with --resume";
            /// Two braces in a template that are no hole.
            MergeHole =
                "merge.hole", Error, Clause::DataFormat,
                "hai dấu ngoặc nhọn mở một chỗ điền, nhưng chỗ điền này không đóng hoặc không có tên",
                "two braces open a hole, and this one is not closed or has no name";
            /// A hole of a template for which the data have no field.
            MergeMissing { field: String, help: String } =
                "merge.missing", Error, Clause::DataFormat,
                "dữ liệu không có “{field}” mà mẫu cần", "the data have no “{field}”, which the template asks for",
                help "có phải là {help}?", "did you mean {help}?";
            /// A field without value in the midst of a text.
            MergeEmpty { field: String } =
                "merge.empty", Error, Clause::DataFormat,
                "“{field}” trống, mà mẫu đặt nó giữa câu", "“{field}” is empty, and the template has it inside a text";
            /// A field of the data that the template has no hole for.
            MergeUnused { field: String } =
                "merge.unused", Warning, Clause::DataFormat,
                "mẫu không dùng “{field}”", "the template does not use “{field}”";
            /// A value that has no place where the template asks for it.
            MergeValue { field: String, found: Given } =
                "merge.value", Error, Clause::DataFormat,
                "“{field}”: {found} không điền vào đây được", "“{field}”: {found} cannot be filled in here";
            /// A value that would be the mark of a footnote.
            MergeNote { field: String } =
                "merge.note", Error, Clause::DataFormat,
                "“{field}” có dấu chú thích [^…]", "“{field}” has the mark of a footnote, [^…]";
            /// A row of a table that cannot be read.
            MergeRow { cause: String } =
                "merge.row", Error, Clause::DataFormat,
                "không đọc được hàng này: {cause}", "this row cannot be read: {cause}";
            /// Two columns of one name.
            MergeHeader { name: String } =
                "merge.header", Error, Clause::DataFormat,
                "có hai cột “{name}”", "there are two columns “{name}”";
            /// A folder that another run is writing to.
            Busy { name: String } =
                "file.busy", Error, Clause::DataFormat,
                "một lần chạy khác đang ghi {name}", "another run is writing {name}";
            /// Arguments that a program does not understand.
            Usage { cause: Cause, meant: String } =
                "usage", Error, Clause::DataFormat,
                "tham số sai: {cause}", "wrong arguments: {cause}",
                help "có phải là {meant}?", "did you mean {meant}?";
        }
    };
}

pub(super) use program_faults;
