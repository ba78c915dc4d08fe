# Builds dist/ with every tool; nothing of this stage but dist/ reaches the image that runs.
FROM node:24-slim AS build
WORKDIR /nodesec
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build

FROM node:24-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    NODESEC_DATA_DIR=/data
WORKDIR /nodesec
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY bin ./bin
COPY docs/rules ./docs/rules
COPY app.yml ./
COPY --from=build /nodesec/dist ./dist
# 1000 is the image's own `node` user, by number so that Kubernetes' runAsNonRoot can verify it.
RUN mkdir /data && chown 1000:1000 /data
USER 1000:1000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/nodesec.js", "serve"]
