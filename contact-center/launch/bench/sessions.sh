# shellcheck shell=bash
# A thousand talks held at once, and how soon each is taken over when the application then stops.

need sipp=sip-tester
telephone_bench 'CapacityBench#sessions' 'sessions: |when the application is'
