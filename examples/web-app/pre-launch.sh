#!/bin/bash
# Runs inside the CVM before the containers start. Its text is public and measured, like the compose
# file. It replaces the script the CVM has, which on Phala Cloud also logs in to private registries
# (DSTACK_DOCKER_*): name one in the deploy step only if you mean to replace it.
#
# The boot script sources it, so `exit` ends the boot. Values must not be printed: logs may be public.

# A name that is not among the CVM's env keys is dropped with no more than a warning in the guest.
# Better no boot than an application that starts without its key.
for name in DATABASE_URL SIGNING_KEY; do
  if [ -z "${!name:-}" ]; then
    echo "pre-launch: $name is missing from the sealed env" >&2
    exit 1
  fi
done
unset name

echo 'pre-launch: the sealed env is complete'
