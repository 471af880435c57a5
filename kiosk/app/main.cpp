#include <iostream>

#include "app/command_line.hpp"

int main(int argc, char** argv) { return kiosk::app::run_command_line({argv + 1, argv + argc}, std::cout, std::cerr); }
