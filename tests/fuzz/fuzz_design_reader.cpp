#include "model/io/design_reader.h"
#include "model/io/design_writer.h"

#include <cstdint>
#include <cstdlib>

/// Property: any bytes are answered; what passes as whole is written and read back equal.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto outcome = isthmus::readDesign(text, "fuzz");
    if (!outcome.complete)
        return outcome.diagnostics.empty() ? (std::abort(), 0) : 0;
    const auto again = isthmus::readDesign(isthmus::writeDesign(*outcome.design), "again");
    if (!again.complete || !(*again.design == *outcome.design))
        std::abort();
    return 0;
}
