#pragma once

#include "model/base/error_text.h"

#include <array>

namespace isthmus {

/// Every code that any layer of the model can return, with its English sentence. Codes are stable:
/// a code is never given another meaning; a retired one is not used again.
/// IO = reading and writing files, CA = catalogue, DE = design invariants, ED = edits, AN = analysis.
inline constexpr std::array kErrorTable = {
    ErrorTemplate{"IO-001", "cannot open the file: %1"},
    ErrorTemplate{"ED-001", "there is no element \"%1\""},
    ErrorTemplate{"ED-002", "the id \"%1\" is in use already"},
    ErrorTemplate{"ED-003", "\"%1\" is still referred to"},
    ErrorTemplate{"ED-004", "\"%1\" is an element of another type"},
    ErrorTemplate{"ED-005", "the position of \"%1\" is not a number"},
    ErrorTemplate{"IO-002", "the file is %1 MB large; the limit is %2 MB"},
    ErrorTemplate{"IO-003", "the file is empty"},
    ErrorTemplate{"IO-004", "this is not a text file: byte %1 is not part of UTF-8 text"},
    ErrorTemplate{"IO-005", "this is not valid JSON: unexpected %1"},
    ErrorTemplate{"IO-006", "the file ends too early; its end is missing"},
    ErrorTemplate{"IO-007", "values are nested deeper than %1 levels"},
    ErrorTemplate{"IO-008", "the field \"%1\" stands twice in the same object"},
    ErrorTemplate{"IO-009", "the number %1 is beyond what can be calculated with"},
    ErrorTemplate{"IO-010", "this is not an Isthmus design"},
    ErrorTemplate{"IO-011",
                  "the file has format version %1, from a newer Isthmus; this one reads up to version %2"},
    ErrorTemplate{"IO-012", "this is %1 where %2 belongs"},
    ErrorTemplate{"IO-013", "the field \"%1\" is missing"},
    ErrorTemplate{"IO-014", "\"%1\" is not a word that this field knows"},
    ErrorTemplate{"IO-015", "%1 is not a whole number in range"},
    ErrorTemplate{"IO-016", "the file holds more than %1 values"},
    ErrorTemplate{"IO-017", "%1 further problems are not listed"},
    ErrorTemplate{"IO-018", "the file has format version %1, and nothing converts that version"},
    ErrorTemplate{"IO-019", "cannot write the file: %1"},
    ErrorTemplate{"IO-021", "converting the file from format version %1 failed: %2"},
    ErrorTemplate{"IO-022", "a text holds %1, which JSON does not allow there"},
    ErrorTemplate{"IO-023", "the field \"%1\" is unknown and has no effect; did you mean \"%2\"?"},
    ErrorTemplate{"IO-024", "this is not one element of a design"},
    ErrorTemplate{"CA-001", "cannot read the catalogue file %1"},
    ErrorTemplate{"CA-002", "the file is not UTF-8 text: its byte number %1 (from 0) does not belong there"},
    ErrorTemplate{"CA-003", "the file is empty"},
    ErrorTemplate{"CA-004", "the column %1 is missing"},
    ErrorTemplate{"CA-005", "the column %1 appears twice"},
    ErrorTemplate{"CA-006", "a quoted field is never closed"},
    ErrorTemplate{"CA-007",
                  "a quotation mark inside a field that is not quoted as a whole; the row is left out"},
    ErrorTemplate{"CA-008", "the row has %1 fields, the header has %2; it is left out"},
    ErrorTemplate{"CA-009", "the column %1 is empty"},
    ErrorTemplate{"CA-010", "the column %1 has %2, which is not such a number"},
    ErrorTemplate{"CA-011", "the column %1 has %2, which is out of range"},
    ErrorTemplate{"CA-012", "the file is too large: %1 bytes"},
    ErrorTemplate{"CA-013", "the column %1 has %2, which is not known there"},
    ErrorTemplate{"CA-014", "%1 is given twice, first on line %2"},
    ErrorTemplate{"CA-015", "the column %1 names %2, which %3 does not have"},
    ErrorTemplate{"CA-016", "the tiers of %1 overlap or leave a gap"},
    ErrorTemplate{"CA-017", "segment %1 is %2 km long, less than the %3 km between its ends"},
    ErrorTemplate{"CA-018", "the round trip %1 is faster than light"},
    ErrorTemplate{"CA-019", "the kind %1 refers to %2, an availability, and has no repair time"},
    ErrorTemplate{"CA-020", "the columns %1 and %2 are in the wrong order"},
    ErrorTemplate{"CA-021", "the row has no failure figure, or figures of several forms"},
    ErrorTemplate{"CA-022", "cannot read the folder of your own catalogue files"},
    ErrorTemplate{"CA-023", "%1 is not the name of a catalogue file; it is not read"},
    ErrorTemplate{"CA-030", "the fault rate is per length, and the length is not known"},
    ErrorTemplate{"CA-031", "the catalogue has no failure figure named %1"},
    ErrorTemplate{"CA-032", "the failure figures contradict each other or are out of range"},
};

} // namespace isthmus
