# The hub as an image: nothing in it but production packages and the build, run by an unprivileged user.
# docker build -t hansa . && docker run -p 127.0.0.1:3000:3000 -v hansa-data:/var/lib/hansa/data -v hansa-media:/var/lib/hansa/media hansa

FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 npm_config_update_notifier=false
# The plugin is a workspace, so its package.json is part of what the lock describes.
COPY package.json package-lock.json ./
COPY plugins/portal-embed/package.json plugins/portal-embed/
# Applied when packages are installed.
COPY scripts/patches scripts/patches

FROM base AS deps
RUN npm ci --include=dev --no-audit --no-fund

# The build loads the configuration, which makes a secret: in a folder that ends with this step, so no layer has it.
FROM deps AS build
COPY . .
RUN DATA_DIR=/tmp/build/data MEDIA_DIR=/tmp/build/media npm run build && rm -rf /tmp/build .next/cache

FROM base AS production-deps
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force

FROM node:24-bookworm-slim AS runtime
WORKDIR /app
# HOST: inside the container every address; publish the port on the host as narrowly as you like.
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/var/lib/hansa/data \
    MEDIA_DIR=/var/lib/hansa/media
COPY --from=production-deps /app/node_modules ./node_modules
COPY --from=production-deps /app/package.json ./package.json
COPY --from=production-deps /app/plugins/portal-embed/package.json ./plugins/portal-embed/package.json
COPY --from=build /app/plugins/portal-embed/dist ./plugins/portal-embed/dist
COPY --from=build /app/dist ./dist
COPY --from=build /app/.next ./.next
COPY --from=build /app/src/demo/portal/assets ./src/demo/portal/assets
# Next reads its settings again at each start.
COPY --from=build /app/next.config.ts /app/tsconfig.json ./
COPY --from=build /app/LICENSE ./LICENSE
# The user writes to the two volumes and to Next's cache, and to nothing else.
RUN mkdir -p /var/lib/hansa/data /var/lib/hansa/media .next/cache \
    && chown node:node /var/lib/hansa/data /var/lib/hansa/media .next/cache
USER node
VOLUME ["/var/lib/hansa/data", "/var/lib/hansa/media"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--conditions=production", "--enable-source-maps", "--max-semi-space-size=8", "dist/server.js"]
