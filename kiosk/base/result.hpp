// The outcome of whatever may fail: a value, or an Error with its kind, message and place.
#pragma once

#include <cassert>
#include <filesystem>
#include <string>
#include <utility>
#include <variant>

namespace kiosk::base {

// What is at fault decides the program's exit status.
enum class ErrorKind {
  content = 1,  // the exhibit or the data
  usage = 2,    // the command line
  machine = 3,  // no display, no font, a disk that cannot be written
};

// A position in a file, counted from 1; 0 where there is none. Columns count characters, not bytes.
struct Place {
  std::filesystem::path file;
  int line = 0;
  int column = 0;

  bool operator==(const Place&) const = default;
};

struct Error {
  ErrorKind kind = ErrorKind::machine;
  std::string message;  // one line: what is wrong and what to do
  Place place = {};
};

// "file:line:column: message", or the message alone where there is no place.
[[nodiscard]] std::string describe(const Error& error);

struct Done {};

template <typename T = Done>
class [[nodiscard]] Result {
 public:
  Result(T value) : outcome_(std::move(value)) {}
  Result(Error error) : outcome_(std::move(error)) {}

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(outcome_); }
  explicit operator bool() const { return ok(); }

  // Only where ok().
  [[nodiscard]] T& value() & {
    assert(ok());
    return *std::get_if<T>(&outcome_);
  }
  [[nodiscard]] const T& value() const& {
    assert(ok());
    return *std::get_if<T>(&outcome_);
  }
  [[nodiscard]] T&& value() && {
    assert(ok());
    return std::move(*std::get_if<T>(&outcome_));
  }

  // Only where not ok().
  [[nodiscard]] const Error& error() const {
    assert(!ok());
    return *std::get_if<Error>(&outcome_);
  }

 private:
  std::variant<T, Error> outcome_;
};

}  // namespace kiosk::base
