#include "stage/waiter.hpp"

#include <poll.h>
#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <ctime>
#include <vector>

namespace kiosk::stage {

namespace {

sigset_t stopping_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  return signals;
}

}  // namespace

void wait(std::span<const int> descriptors, std::optional<std::chrono::steady_clock::time_point> until) {
  using namespace std::chrono;
  std::vector<pollfd> waiting;
  for (const int descriptor : descriptors) waiting.push_back({descriptor, POLLIN, 0});
  timespec left{};
  if (until) {
    const auto rest = std::max(nanoseconds{0}, duration_cast<nanoseconds>(*until - steady_clock::now()));
    left.tv_sec = duration_cast<seconds>(rest).count();
    left.tv_nsec = (rest % seconds{1}).count();
  }
  // An interruption counts as a wake-up: the caller looks and waits again.
  (void)ppoll(waiting.data(), waiting.size(), until ? &left : nullptr, nullptr);
}

StopSignal::StopSignal() {
  const sigset_t signals = stopping_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  descriptor_ = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

StopSignal::~StopSignal() { close(descriptor_); }

bool StopSignal::arrived() const {
  pollfd waiting{descriptor_, POLLIN, 0};
  return poll(&waiting, 1, 0) == 1;
}

}  // namespace kiosk::stage
