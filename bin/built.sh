# shellcheck shell=bash
# Sourced by the other commands, in the folder of the house: builds the jar unless it is there and
# newer than its sources, lays it open below $app, and defines bedside to run a class of it. With
# as_is=yes a jar that is there is taken as it is: the house may be running from it.
. bin/jdk.sh

jar=target/bedside.jar
app=target/app # the jar laid open, since classes in a jar inside a jar load slowly
built=target/bedside.built # the jar itself carries the release's date, the same for every build
if [ ! -f $app/bedside.jar ] || { [ "${as_is:-}" != yes ] &&
  { [ ! -f $built ] || [ -n "$(find pom.xml src/main -newer $built -print -quit)" ]; }; }; then
  echo "Building Bedside. The first time takes a minute or two, with about 450 MB to fetch."
  log=target/build.log
  mkdir -p target
  mvn -B -ntp package -DskipTests -Dspotless.check.skip 2>&1 | tee $log |
    sed -un 's/^\[INFO\] --- \([a-z-]*\):[^ ]* *\([^ ]*\).*/  \1/p' || true
  if [ ! -f $jar ] || grep -q '^\[INFO\] BUILD FAILURE' $log; then
    grep '^\[ERROR\]' $log | head -20 >&2
    echo "Bedside could not be built. All of it stands in $log." >&2
    exit 1
  fi
  rm -rf $app
  java -Djarmode=tools -jar $jar extract --destination $app
  touch $built
fi

bedside() { # a main class and its arguments
  java @bin/jvm.options -XX:TieredStopAtLevel=1 -cp $app/bedside.jar "$@"
}
