// Holds the headers that all tests share (tests/CMakeLists.txt).
