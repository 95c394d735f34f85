# shellcheck shell=bash
# How long a caller in the middle of a prompt hears nothing of it when the application is killed or frozen.

telephone_bench SilenceBench ' times of ' -Dtimes="${HOTLINE_BENCH_RUNS:-10}"
