package krelectra.inference.weights;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import krelectra.inference.InputException;

/**
 * The entries of a zip archive (PKWARE APPNOTE 6.3, zip64 included) as far as they are stored as
 * they are: {@code torch.save} compresses nothing, so that they can be used where they lie.
 */
record ZipDirectory(MappedFile file, Map<String, Entry> entries) {
  private static final int MAX_ENTRIES = 100_000;
  private static final long MAX_BYTES = 16 << 20;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final long FULL_32 = 0xffff_ffffL;

  /** An entry; {@code header} is where its local header lies. */
  record Entry(int flags, int method, long packed, long size, long header) {}

  /** Where the central directory lies. */
  private record Place(long at, long length, long entries) {}

  /** Reads the central directory at the archive's end. */
  static ZipDirectory read(MappedFile file) {
    Place place = place(file);
    if (place.entries() < 0 || place.entries() > MAX_ENTRIES || place.length() > MAX_BYTES) {
      throw file.damaged("is an archive of over " + MAX_ENTRIES + " entries, or 16 MB of them");
    }
    file.slice(place.at(), place.length());
    Map<String, Entry> entries = new LinkedHashMap<>();
    long at = place.at();
    for (long i = 0; i < place.entries(); i++) {
      if (file.i32(at) != CENTRAL || at >= place.at() + place.length()) {
        throw file.damaged("has a damaged list of entries");
      }
      int nameLength = file.u16(at + 28);
      int extraLength = file.u16(at + 30);
      String name = new String(file.bytes(at + 46, nameLength), StandardCharsets.UTF_8);
      checkName(file, name);
      if (entries.put(name, entry(file, at, at + 46 + nameLength, extraLength)) != null) {
        throw file.damaged("has two entries named " + Printable.of(name));
      }
      at += 46 + nameLength + extraLength + file.u16(at + 32);
    }
    return new ZipDirectory(file, Collections.unmodifiableMap(entries));
  }

  /** The names in the archive's own order. */
  Set<String> names() {
    return entries.keySet();
  }

  /**
   * An entry's bytes as they lie in the archive.
   *
   * @throws InputException if there is none of that name, or it is compressed or encrypted
   */
  MemorySegment content(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw file.damaged("lacks the entry " + Printable.of(name));
    }
    return file.slice(start(name, entry), entry.size());
  }

  /** Where an entry's bytes begin. */
  long start(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw file.damaged("lacks the entry " + Printable.of(name));
    }
    return start(name, entry);
  }

  private long start(String name, Entry entry) {
    if (entry.method() != 0 || entry.packed() != entry.size() || (entry.flags() & 1) != 0) {
      throw InputException.at(
          file.path(),
          "has the compressed or encrypted entry " + Printable.of(name),
          "give the file as torch.save wrote it");
    }
    if (file.i32(entry.header()) != LOCAL) {
      throw file.damaged("has a damaged entry " + Printable.of(name));
    }
    return entry.header() + 30 + file.u16(entry.header() + 26) + file.u16(entry.header() + 28);
  }

  private static Place place(MappedFile file) {
    long lowest = Math.max(0, file.length() - 22 - 0xffff);
    for (long at = file.length() - 22; at >= lowest; at--) {
      if (file.i32(at) == END && file.u16(at + 20) == file.length() - at - 22) {
        return at >= 20 && file.i32(at - 20) == LOCATOR_64
            ? place64(file, file.i64(at - 12))
            : new Place(file.u32(at + 16), file.u32(at + 12), file.u16(at + 10));
      }
    }
    throw file.damaged("is an archive that is cut short");
  }

  private static Place place64(MappedFile file, long at) {
    if (at < 0 || file.i32(at) != END_64) {
      throw file.damaged("has a damaged end");
    }
    return new Place(file.i64(at + 48), file.i64(at + 40), file.i64(at + 32));
  }

  private static Entry entry(MappedFile file, long at, long extra, int extraLength) {
    long packed = file.u32(at + 20);
    long size = file.u32(at + 24);
    long header = file.u32(at + 42);
    // Sizes beyond 4 GB stand in an extra field, each only where its own place is full.
    for (long field = extra; field + 4 <= extra + extraLength; ) {
      int length = file.u16(field + 2);
      if (file.u16(field) == 1) {
        long value = field + 4;
        if (size == FULL_32) {
          size = file.i64(value);
          value += 8;
        }
        if (packed == FULL_32) {
          packed = file.i64(value);
          value += 8;
        }
        if (header == FULL_32) {
          header = file.i64(value);
        }
      }
      field += 4 + length;
    }
    return new Entry(file.u16(at + 8), file.u16(at + 10), packed, size, header);
  }

  /** Nothing is ever unpacked to a path; a name that tries to lead one astray is refused still. */
  private static void checkName(MappedFile file, String name) {
    if (name.startsWith("/")
        || name.contains("\\")
        || java.util.List.of(name.split("/")).contains("..")) {
      throw file.damaged("has an entry that leads out of it: " + Printable.of(name));
    }
  }
}
