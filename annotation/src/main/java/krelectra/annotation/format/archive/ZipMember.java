package krelectra.annotation.format.archive;

/**
 * A file or folder of an archive, as the archive's list says.
 *
 * @param name with blanks, dots and slashes as they are there
 * @param flags of the format: bit 0 for encrypted
 * @param method 0 for stored, 8 for deflated
 * @param crc of its bytes
 * @param packed how many bytes it has in the archive
 * @param size how many bytes it has unpacked
 * @param header where its own header begins
 * @param mode what kind of file a Unix system took it for; 0 if none did
 */
record ZipMember(
    String name, int flags, int method, long crc, long packed, long size, long header, int mode) {
  private static final int KIND = 0xf000;

  boolean isFolder() {
    return name.endsWith("/") || (mode & KIND) == 0x4000;
  }

  boolean isLink() {
    return (mode & KIND) == 0xa000;
  }

  /** Whether it is neither file nor folder nor link: a device, a pipe. */
  boolean isOdd() {
    int kind = mode & KIND;
    return kind != 0 && kind != 0x8000 && !isFolder() && !isLink();
  }

  boolean isEncrypted() {
    return (flags & 1) != 0;
  }

  boolean isDeflated() {
    return method == 8;
  }

  boolean isStored() {
    return method == 0;
  }
}
