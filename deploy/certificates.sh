#!/usr/bin/env bash
# Once: a root of our own and a certificate of the event store under it. The root's key is thrown away, so nothing else can be
# issued; before the certificate runs out, remove the volume and start anew.
set -euo pipefail
cd /certificates
[ -s node/node.crt ] && exit 0
es-gencert-cli create-ca -out /tmp/ca
es-gencert-cli create-node -ca-certificate /tmp/ca/ca.crt -ca-key /tmp/ca/ca.key -out /tmp/node \
  -dns-names events,localhost -ip-addresses 127.0.0.1
mkdir -p ca node
cp /tmp/ca/ca.crt ca/ca.crt
cp /tmp/node/node.key node/node.key
# Last: it says that all is there.
cp /tmp/node/node.crt node/node.crt
# The event store runs as user 1000, and so does the register, which reads the root alone.
chown -R 1000:1000 ca node
chmod 700 node
chmod 755 . ca
chmod 644 ca/ca.crt
chmod 600 node/node.key node/node.crt
