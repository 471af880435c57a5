// Spreadsheets as Excel, Google Docs and LibreOffice export them (xlsx, ECMA-376 part 1, SpreadsheetML).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kiosk::exchange {

struct SheetRow {
  int number = 0;                    // from 1, as the spreadsheet shows it
  std::map<int, std::string> cells;  // by column from 1, those that hold something; texts without white space around
};

// The first sheet's rows that hold something. An error where the bytes are no spreadsheet or a part of it is missing.
[[nodiscard]] base::Result<std::vector<SheetRow>> read_first_sheet(std::string_view bytes);

}  // namespace kiosk::exchange
