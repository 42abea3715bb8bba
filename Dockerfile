# syntax=docker/dockerfile:1
# Trepart in a container: on PostgreSQL (compose.yaml), or with the embedded database in the volume /data.
# The base image gives npm and the system's libraries; the bot runs on the Node of the lock file. Pin both lines to a digest
# when you build for more than a trial.
FROM node:26-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY bot/prune.mjs bot/
RUN npm ci --omit=dev --include=optional --no-fund --no-audit --loglevel=error && node bot/prune.mjs
COPY LICENSE ./
COPY bot bot
COPY dialogs dialogs
COPY knowledge knowledge
COPY manifest manifest
RUN node_modules/.bin/node bot/trepart.mjs help > /dev/null
RUN mkdir empty

FROM node:26-trixie-slim
WORKDIR /app
COPY --from=build /app /app
COPY --from=build --chown=10001:10001 /app/empty /data
ENV DATA_DIR=/data
ENV NODE_ENV=production
VOLUME /data
EXPOSE 3978
USER 10001:10001
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["/app/node_modules/.bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/app/node_modules/.bin/node", "/app/bot/trepart.mjs"]
CMD ["serve"]
