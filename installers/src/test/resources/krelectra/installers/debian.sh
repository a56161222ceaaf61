# Arguments: a folder for the root, the package. Needs root, and Debian's packages.
set -eu
root=$1
package=$2
base=$root-base
if [ ! -f "$base/complete" ]; then
  rm -rf "$base"
  debootstrap --variant=minbase bookworm "$base" >/dev/null
  rm -rf "$base/etc/apt/sources.list" "$base/etc/apt/sources.list.d" "$base/etc/apt/apt.conf.d"
  for part in sources.list sources.list.d apt.conf.d; do
    if [ -e "/etc/apt/$part" ]; then cp -a "/etc/apt/$part" "$base/etc/apt/"; fi
  done
  chroot "$base" apt-get -q update >/dev/null
  # What the package depends on comes first, so that its own traces can be told apart.
  depends=$(dpkg-deb -f "$package" Depends | sed 's/([^)]*)//g; s/|[^,]*//g; s/,/ /g')
  DEBIAN_FRONTEND=noninteractive chroot "$base" \
    apt-get -q -y --no-install-recommends install $depends >/dev/null
  chroot "$base" apt-get clean
  touch "$base/complete"
fi
rm -rf "$root"
cp -a "$base" "$root"
mount -t proc proc "$root/proc"
cp "$package" "$root/workbench.deb"
listing() {
  (cd "$root" && find . -xdev -path ./proc -prune -o -path ./workbench.deb -prune \
    -o -path ./var/log -prune -o -path ./var/cache -prune -o -path ./var/lib/dpkg -prune \
    -o -path ./var/lib/apt -prune -o -path ./tmp -prune -o -print | LC_ALL=C sort)
}
# dpkg takes away folders that are empty and no package's own.
rmdir "$root/opt" 2>/dev/null || true
listing > "$root.before"

echo "== install"
chroot "$root" dpkg -i /workbench.deb
echo "== use"
printf '나는 학교에 갔다\n' > "$root/tmp/sentence.txt"
chroot "$root" env -i PATH=/usr/bin:/bin HOME=/root LC_ALL=C \
  WORKBENCH_DATA=/tmp/data workbench tokenize /tmp/sentence.txt
chroot "$root" env -i PATH=/usr/bin:/bin HOME=/root WORKBENCH_DATA=/tmp/data \
  WORKBENCH_JVM_OPTIONS=-XX:AOTMode=on workbench --version
chroot "$root" env -i PATH=/usr/bin:/bin HOME=/root WORKBENCH_DATA=/tmp/data \
  workbench sample --out /tmp/sample
test -s "$root/tmp/sample/workbench.png"
cp "$root/tmp/sample/workbench.png" "$(dirname "$package")/installed.png"
echo "drawn"
grep -h '' "$root"/usr/share/applications/*krelectra*.desktop 2>/dev/null || true
echo "== remove"
chroot "$root" dpkg -P krelectra-workbench
listing > "$root.after"
diff "$root.before" "$root.after"
echo "removed without a trace"
umount "$root/proc"
rm -rf "$root" "$root.before" "$root.after"
