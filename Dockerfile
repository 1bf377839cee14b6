# The bot as a container: builds, installs what it runs with, and keeps only that. docs/INSTALLATION.md says how to run it.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package needs a script of its own here: the image brings the Node that "node" among them would fetch.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/build.mjs scripts/
COPY src src
COPY corpus corpus
RUN node scripts/build.mjs

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without scripts, or "prepare" would build, with tools that are left out here.
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production STATE_DIR=/var/lib/teilhabe-lotse
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY corpus corpus
COPY docs/DATENSCHUTZ.md docs/NUTZUNG.md docs/
COPY appPackage/color.svg appPackage/
COPY package.json ./
RUN install -d -o node -g node -m 700 /var/lib/teilhabe-lotse
USER node
VOLUME /var/lib/teilhabe-lotse
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/bot/main.js"]
