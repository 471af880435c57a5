#include <ostream>

#include "app/commands.hpp"
#include "app/folder.hpp"
#include "visit/visit.hpp"

namespace kiosk::app {

base::Result<int> screens(const std::filesystem::path& folder, std::ostream& out) {
  const auto exhibit = open_exhibit(folder);
  if (!exhibit) return exhibit.error();
  for (const std::string& id : visit::screen_ids({exhibit.value(), {}})) out << id << "\n";
  return 0;
}

}  // namespace kiosk::app
