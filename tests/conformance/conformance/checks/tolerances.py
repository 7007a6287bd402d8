"""How near is near enough, in millimetres."""

# Where nothing else is said.
TOLERANCE = 0.35
# Distances from line to line: 1 pt is 0.353 mm, and a gap of 5 pt must not pass for 6.
SPACING = 0.15
# LibreOffice rounds the spaces of a justified line, so that it ends up to this much early.
JUSTIFIED_IN_LIBREOFFICE = 1.1
# LibreOffice keeps room behind the last letter of a line in italics.
RIGHT_IN_LIBREOFFICE = 0.5
# The rule under the motto.
RULE = 0.3
# A paragraph border ends at the indents in LibreOffice, and about 0.5 mm beyond them elsewhere.
RULE_SHORTER_IN_LIBREOFFICE = 1.1
# The middle of a rule.
CENTRE = 0.5
# The lines of a table, and those of a box.
GRID = 0.5
BOX = 0.3
# A type size, in points.
SIZE_PT = 0.05
# What stands high or low is smaller than this share of the text, and off its line by more than this
# share of the type size; below the line, by more than half of it.
SMALL = 0.8
HIGH = 0.15
# LibreOffice 7.4 reads a file that has footnotes and begins with a table as if an empty paragraph
# stood above the table: its first page begins this much lower, and no other.
LOWER_WITH_NOTES_IN_LIBREOFFICE = 5.7

PT = 25.4 / 72
# Of Times New Roman, in shares of the type size: a line, and what of it is above the baseline.
SINGLE_LINE = (1825 + 443 + 87) / 2048
ASCENT = 1825 / 2048
DESCENT = 443 / 2048
