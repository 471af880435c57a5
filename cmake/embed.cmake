# kiosk_embed(TARGET NAME=FILE...): compiles files into TARGET, so that the program carries them. They are found again
# with kiosk::exhibit::embedded(NAME). Runs again whenever one of the files changes.
if(CMAKE_SCRIPT_MODE_FILE)
  set(entries "")
  foreach(pair IN LISTS PAIRS)
    string(REGEX MATCH "^([^=]*)=(.*)$" matched "${pair}")
    set(name "${CMAKE_MATCH_1}")
    file(READ "${CMAKE_MATCH_2}" text)
    string(APPEND entries "    {\"${name}\", R\"embedded(${text})embedded\"},\n")
  endforeach()
  file(WRITE "${OUTPUT}" "// Made by cmake/embed.cmake.
#include \"exhibit/embedded.hpp\"

namespace kiosk::exhibit {
namespace {

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

}  // namespace kiosk::exhibit
")
  return()
endif()

set(KIOSK_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

function(kiosk_embed target)
  set(files "")
  foreach(pair IN LISTS ARGN)
    string(REGEX REPLACE "^[^=]*=" "" file "${pair}")
    list(APPEND files "${file}")
  endforeach()
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded.cpp")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DPAIRS=${ARGN}" -P "${KIOSK_EMBED_SCRIPT}"
    DEPENDS ${files} "${KIOSK_EMBED_SCRIPT}"
    COMMENT "Embedding files into ${target}"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
