#include "model/base/kept_memory.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace isthmus {

void keepFreedMemory() {
#ifdef __GLIBC__
    constexpr int kMegabyte = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, 32 * kMegabyte); // the most that it takes
    mallopt(M_TRIM_THRESHOLD, 96 * kMegabyte);
    mallopt(M_TOP_PAD, 16 * kMegabyte);
#endif
}

} // namespace isthmus
