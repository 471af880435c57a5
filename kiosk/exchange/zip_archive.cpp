#include "exchange/zip_archive.hpp"

#include <zip.h>

#include <algorithm>

namespace kiosk::exchange {
namespace {

constexpr zip_int64_t most_entries = 10'000;
constexpr std::size_t largest_file = std::size_t{16} << 20;
constexpr std::size_t largest_whole = std::size_t{64} << 20;

base::Error error(std::string message) { return {base::ErrorKind::content, std::move(message), {}}; }

}  // namespace

bool looks_like_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

void Archive::Close::operator()(zip* archive) const { zip_discard(archive); }

base::Result<Archive> Archive::open(std::string_view bytes) {
  zip_error_t why;
  zip_error_init(&why);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &why);
  Archive archive;
  if (source) archive.zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &why));
  if (!archive.zip_) {
    if (source) zip_source_free(source);
    zip_error_fini(&why);
    return error("the zip archive is damaged or was cut off: export or download it again");
  }
  zip_error_fini(&why);
  const zip_int64_t count = zip_get_num_entries(archive.zip_.get(), 0);
  if (count > most_entries)
    return error("the zip archive holds " + std::to_string(count) + " files: no package of questions does");
  for (zip_int64_t i = 0; i < count; ++i)
    if (const char* name = zip_get_name(archive.zip_.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS))
      if (const std::string_view file = name; !file.empty() && !file.ends_with('/')) archive.names_.emplace_back(file);
  return archive;
}

bool Archive::has(const std::string& name) const {
  return std::find(names_.begin(), names_.end(), name) != names_.end();
}

base::Result<std::string> Archive::file(const std::string& name) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat(zip_.get(), name.c_str(), ZIP_FL_ENC_GUESS, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
    return error("the archive lacks " + name);
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
    return error(name + " is encrypted: export it without a password");
  if (stat.size > largest_file || read_ + stat.size > largest_whole)
    return error(name + " is larger than any question when it is unpacked: it was not read");
  std::string bytes(stat.size, '\0');
  zip_file_t* file = zip_fopen_index(zip_.get(), stat.index, 0);
  const zip_int64_t got = file ? zip_fread(file, bytes.data(), bytes.size()) : -1;
  const bool whole = file && got == static_cast<zip_int64_t>(bytes.size());
  // The checksum is held against the bytes only when the end is met.
  char beyond = 0;
  const bool at_end = whole && zip_fread(file, &beyond, 1) == 0;
  if (file) zip_fclose(file);
  if (!at_end) return error(name + " is damaged in the archive: export or download it again");
  read_ += bytes.size();
  return bytes;
}

std::string packed(const std::vector<std::pair<std::string, std::string>>& files) {
  zip_error_t why;
  zip_error_init(&why);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &why);
  if (!target) return {};
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &why);
  bool good = archive != nullptr;
  for (std::size_t i = 0; good && i < files.size(); ++i) {
    const auto& [name, bytes] = files[i];
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t at = source ? zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (source && at < 0) zip_source_free(source);
    // The first day that a zip can name, so that no clock gets into the bytes.
    good = at >= 0 && zip_file_set_dostime(archive, static_cast<zip_uint64_t>(at), 0, 0x21, 0) == 0;
  }
  if (archive && (!good || zip_close(archive) != 0)) {
    zip_discard(archive);
    good = false;
  }
  zip_stat_t stat;
  std::string bytes;
  if (good && zip_source_open(target) == 0) {
    zip_stat_init(&stat);
    if (zip_source_stat(target, &stat) == 0) bytes.resize(stat.size);
    good = zip_source_read(target, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size());
    zip_source_close(target);
  }
  zip_source_free(target);
  zip_error_fini(&why);
  return good ? bytes : std::string();
}

}  // namespace kiosk::exchange
