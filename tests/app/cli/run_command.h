#pragma once

#include "app/cli/command_line.h"

#include <QStringList>

#include <sstream>
#include <string>
#include <vector>

namespace isthmus::testing {

/// What a call of the program left behind.
struct Run {
    int code = -1;
    std::string out;
    std::string err;
};

/// The program, in this process, with these words behind its name.
inline Run run(const QStringList& words) {
    std::vector<std::string> arguments{"isthmus-cli"};
    for (const QString& word : words)
        arguments.push_back(word.toStdString());
    std::vector<const char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(argument.c_str());
    std::ostringstream out;
    std::ostringstream err;
    const int code = runCommandLine(static_cast<int>(pointers.size()), pointers.data(), {out, err});
    return {code, out.str(), err.str()};
}

} // namespace isthmus::testing
