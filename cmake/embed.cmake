# kiosk_embed(ROOM NAME=FILE...): compiles files into the room's library, so that the program carries them. They are
# found again with kiosk::ROOM::embedded(NAME). Runs again whenever one of the files changes.
if(CMAKE_SCRIPT_MODE_FILE)
  set(entries "")
  foreach(pair IN LISTS PAIRS)
    string(REGEX MATCH "^([^=]*)=(.*)$" matched "${pair}")
    set(name "${CMAKE_MATCH_1}")
    file(READ "${CMAKE_MATCH_2}" text)
    string(APPEND entries "    {\"${name}\", R\"embedded(${text})embedded\"sv},\n")
  endforeach()
  file(WRITE "${OUTPUT}" "// Made by cmake/embed.cmake.
#include \"${ROOM}/embedded.hpp\"

namespace kiosk::${ROOM} {
namespace {

using namespace std::string_view_literals;  // which count a long text without walking through it

struct File {
  std::string_view name, text;
};

constexpr File files[] = {
${entries}};

}  // namespace

std::optional<std::string_view> embedded(std::string_view name) {
  for (const File& file : files)
    if (file.name == name) return file.text;
  return std::nullopt;
}

}  // namespace kiosk::${ROOM}
")
  return()
endif()

set(KIOSK_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

function(kiosk_embed room)
  set(files "")
  foreach(pair IN LISTS ARGN)
    string(REGEX REPLACE "^[^=]*=" "" file "${pair}")
    list(APPEND files "${file}")
  endforeach()
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded.cpp")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DROOM=${room}" "-DOUTPUT=${output}" "-DPAIRS=${ARGN}" -P "${KIOSK_EMBED_SCRIPT}"
    DEPENDS ${files} "${KIOSK_EMBED_SCRIPT}"
    COMMENT "Embedding files into ${room}"
    VERBATIM)
  target_sources(kiosk_${room} PRIVATE "${output}")
  # A compiler may warn of texts longer than the standard promises to take.
  set_source_files_properties("${output}" PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
endfunction()
