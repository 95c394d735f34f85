# shellcheck shell=bash
# Calls a second through welcome, notice and menu with their key, beside the same talk in pure dialplan.

need sipp=sip-tester
telephone_bench 'CapacityBench#calls' ' a second'
