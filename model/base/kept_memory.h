#pragma once

namespace isthmus {

/// Lets the process keep what it gives back for the next who asks, up to some 100 MB, where the C library can
/// be told so (glibc): analyses take and give back tables of many megabytes in quick succession, and getting
/// fresh pages from the kernel each time was a fifth of their time. To be called once, before threads.
void keepFreedMemory();

} // namespace isthmus
