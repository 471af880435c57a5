#include "paint/fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

namespace kiosk::paint {
namespace {

// In Debian's fonts-courier-prime the bold and the italic files say in every one of their names that they are the
// regular one, and are taken for it. Only the file names tell.
constexpr const char* rules = R"(<fontconfig>
  <selectfont>
    <rejectfont>
      <glob>*/Courier Prime Bold.otf</glob>
      <glob>*/Courier Prime Bold Italic.otf</glob>
      <glob>*/Courier Prime Italic.otf</glob>
    </rejectfont>
  </selectfont>
</fontconfig>)";

// The computer's own settings with our rules; null where there are none, and Pango does as it always does.
FcConfig* configuration() {
  FcConfig* config = FcInitLoadConfig();
  if (!config) return nullptr;
  FcConfigParseAndLoadFromMemory(config, reinterpret_cast<const FcChar8*>(rules), FcFalse);
  if (FcConfigBuildFonts(config)) return config;
  FcConfigDestroy(config);
  return nullptr;
}

}  // namespace

PangoFontMap* new_font_map() {
  static FcConfig* const config = configuration();  // reading them takes a while, so they are kept
  PangoFontMap* map = pango_cairo_font_map_new();
  if (config && PANGO_IS_FC_FONT_MAP(map)) pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  return map;
}

}  // namespace kiosk::paint
