FROM node:20-slim
ARG NPM_TOKEN # finding
ARG GIT_SHA
WORKDIR /srv
COPY .npmrc package.json package-lock.json ./
RUN npm ci && rm -f .npmrc
COPY src src
ENV REVISION=$GIT_SHA
USER node
CMD ["node", "src/worker.js"]
