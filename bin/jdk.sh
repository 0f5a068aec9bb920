# shellcheck shell=sh
# Sourced by the other commands: puts a JDK 25 or newer into JAVA_HOME and PATH, or stops with one
# sentence. Looks at JAVA_HOME, then PATH, then the system's usual folders.
need=25
jdk_version() { # the feature version of the JDK in folder $1; nothing if it is none
  [ -x "$1/bin/javac" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}
jdk_found=
jdk_seen=
jdk_try() {
  [ -z "$jdk_found" ] && [ -n "$1" ] && [ -d "$1" ] || return 0
  jdk_home=$(cd "$1" && pwd -P)
  jdk_number=$(jdk_version "$jdk_home")
  [ -n "$jdk_number" ] || return 0
  if [ "$jdk_number" -ge "$need" ]; then jdk_found=$jdk_home; else jdk_seen="$jdk_seen $jdk_number"; fi
}
jdk_try "${JAVA_HOME:-}"
jdk_javac=$(command -v javac 2>/dev/null || true)
if [ -n "$jdk_javac" ]; then
  jdk_javac=$(readlink -f "$jdk_javac" 2>/dev/null || echo "$jdk_javac")
  jdk_try "${jdk_javac%/bin/javac}"
fi
for jdk_folder in /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  jdk_try "$jdk_folder"
done
if [ -z "$jdk_found" ]; then
  echo "Bedside needs a JDK $need or newer${jdk_seen:+ (found only$jdk_seen)}: install one, for example temurin-25-jdk, or set JAVA_HOME." >&2
  exit 78
fi
JAVA_HOME=$jdk_found
PATH=$JAVA_HOME/bin:$PATH
export JAVA_HOME PATH
