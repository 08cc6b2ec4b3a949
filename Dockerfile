# Three stages: build everything, install what runs, and put together what is shipped. The toolchain stays behind.
FROM node:22.21.1-bookworm-slim AS toolchain
# better-sqlite3 is compiled where its own binaries cannot be had.
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install --yes --no-install-recommends g++ make python3 \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app

FROM toolchain AS build
COPY package.json package-lock.json ./
COPY scripts scripts
RUN node scripts/ensure-installed.mjs
COPY .swcrc nest-cli.json tsconfig.json ./
COPY projections projections
COPY src src
COPY web web
RUN npm run build && node scripts/build-portal.mjs

FROM toolchain AS production
COPY package.json package-lock.json ./
# Not `npm ci`: it refuses a lock file that was made where not every platform's binaries could be had.
RUN npm install --omit=dev --no-save --no-audit --no-fund

FROM node:22.21.1-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data DEMO=off
WORKDIR /app
# What is mounted here belongs to the user that the register runs as.
RUN install -d -o node -g node -m 700 /data /keys
COPY --from=production /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/web/dist web/dist
COPY package.json ./
# node, by its number, which an orchestrator can hold to be no root.
USER 1000
EXPOSE 3000
VOLUME ["/data", "/keys"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# With the options of package.json.
CMD ["node", "--max-semi-space-size=64", "dist/src/main.js"]
