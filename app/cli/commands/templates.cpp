#include "app/cli/commands/templates.h"

#include "app/cli/messages.h"
#include "model/catalogue/catalogue.h"
#include "model/io/atomic_file.h"
#include "model/io/file_bytes.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace isthmus {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxBytes = std::size_t{64} << 20;

struct TemplatesCall {
    std::string name;
    std::string output;
};

fs::path templateFolder() {
    return resourceFolder() / "templates";
}

std::vector<std::string> templateNames() {
    std::vector<std::string> names;
    std::error_code problem;
    for (fs::directory_iterator it(templateFolder(), problem), end; !problem && it != end;
         it.increment(problem))
        if (it->path().extension() == ".isthmus")
            names.push_back(it->path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

int copyTemplate(const TemplatesCall& call, Console console) {
    const std::vector<std::string> names = templateNames();
    if (std::find(names.begin(), names.end(), call.name) == names.end())
        return refuse(console,
                      "there is no template \"" + call.name + "\"; isthmus-cli templates lists them");
    if (call.output.empty())
        return refuse(console, "where to? Say -o FILE");
    const auto text = readFileBytes(templateFolder() / (call.name + ".isthmus"), kMaxBytes);
    if (!text)
        return refuse(console, text.error());
    const auto written = writeFileAtomically(call.output, *text);
    if (!written)
        return refuse(console, written.error());
    return kExitOk;
}

int listTemplates(const TemplatesCall& call, Console console) {
    if (!call.output.empty())
        return refuse(console, "which template? Say templates NAME -o FILE");
    const std::vector<std::string> names = templateNames();
    if (names.empty())
        return refuse(console, "there are no templates; is this a whole installation?");
    for (const std::string& name : names)
        console.out << name << '\n';
    return kExitOk;
}

} // namespace

void addTemplatesCommand(CLI::App& app, Console console, Action& action) {
    auto call = std::make_shared<TemplatesCall>();
    CLI::App* command =
        app.add_subcommand("templates", "List the designs that come with Isthmus, or copy one");
    command->add_option("NAME", call->name, "the template to copy; without it all are listed");
    command->add_option("-o,--output", call->output, "the file to write; an existing one is replaced");
    command->callback([call, console, &action] {
        action = [call, console] {
            return call->name.empty() ? listTemplates(*call, console) : copyTemplate(*call, console);
        };
    });
}

} // namespace isthmus
