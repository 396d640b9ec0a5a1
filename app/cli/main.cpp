#include "app/cli/command_line.h"

#include "model/base/kept_memory.h"

#include <iostream>

int main(int argc, char** argv) {
    isthmus::keepFreedMemory();
    return isthmus::runCommandLine(argc, argv, {std::cout, std::cerr});
}
