package krelectra.annotation.format.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import krelectra.annotation.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackedArchiveTest {
  @TempDir Path folder;

  private static byte[] zip(Charset names, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, String text) throws IOException {
    return zip(StandardCharsets.UTF_8, Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("a.zip"), bytes);
  }

  private static Map<String, String> files(Path archive) throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    try (UnpackedArchive unpacked = UnpackedArchive.of(archive);
        Stream<Path> walk = Files.walk(unpacked.folder())) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        found.put(
            unpacked.folder().relativize(file).toString().replace('\\', '/'),
            Files.readString(file));
      }
    }
    return found;
  }

  private void refused(byte[] archive, String told) throws IOException {
    Path file = file(archive);
    List<Path> before = left();
    assertThatThrownBy(() -> files(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(told)
        .hasMessageMatching("[^;]+: .+; .+");
    assertThat(left()).isEqualTo(before);
  }

  private static List<Path> left() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(file -> file.getFileName().toString().startsWith("workbench-archive"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "MS949"})
  void namesAreReadInBothCharsets(String charset) throws IOException {
    byte[] text = "글".getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("말뭉치/", new byte[0]);
    files.put("말뭉치/첫째 글.txt", text);
    files.put("__MACOSX/말뭉치/x", text);
    files.put(".DS_Store", text);
    assertThat(files(file(zip(Charset.forName(charset), files))))
        .isEqualTo(Map.of("말뭉치/첫째 글.txt", "글"));
  }

  @Test
  void syllablesThatMacOsTookApartAreJoined() throws IOException {
    assertThat(files(file(zip("\u1100\u1161.txt", "글")))).containsOnlyKeys("가.txt");
  }

  @Test
  void archivesInArchivesBecomeFolders() throws IOException {
    byte[] innermost = zip("deep.txt", "깊이");
    byte[] inner = zip(StandardCharsets.UTF_8, Map.of("kim.xmi", innermost, "b.zip", innermost));
    Path file = file(zip(StandardCharsets.UTF_8, Map.of("annotation/d.txt/kim.zip", inner)));
    assertThat(namesOf(file))
        .containsExactly("annotation/d.txt/kim.zip/b.zip", "annotation/d.txt/kim.zip/kim.xmi");
  }

  private static List<String> namesOf(Path archive) throws IOException {
    List<String> names = new ArrayList<>();
    try (UnpackedArchive unpacked = UnpackedArchive.of(archive);
        Stream<Path> walk = Files.walk(unpacked.folder())) {
      walk.filter(Files::isRegularFile)
          .sorted()
          .forEach(file -> names.add(unpacked.folder().relativize(file).toString()));
    }
    return names;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.txt",
        "a/../../b.txt",
        "/etc/a.txt",
        "C:\\a.txt",
        "c:a.txt",
        "..\\a.txt",
        "\\\\server\\a.txt"
      })
  void nothingIsWrittenOutside(String name) throws IOException {
    refused(zip(name, "x"), "outside of its folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a//b", "a/./b", "a\u0000b", "a\nb", " /b"})
  void oddNamesAreRefused(String name) throws IOException {
    refused(zip(name, "x"), "odd name");
  }

  @Test
  void aLinkIsRefused() throws IOException {
    byte[] archive = zip("link.txt", "/etc/passwd");
    int entry = directory(archive);
    archive[entry + 5] = 3; // made by Unix
    archive[entry + 41] = (byte) 0xa1; // a link
    refused(archive, "no ordinary file");
  }

  @Test
  void anEncryptedFileIsRefused() throws IOException {
    byte[] archive = zip("a.txt", "x");
    archive[directory(archive) + 8] |= 1;
    refused(archive, "is encrypted");
  }

  @Test
  void aFileTwiceIsRefused() throws IOException {
    refused(
        zip(StandardCharsets.UTF_8, Map.of("a.txt", new byte[1], "A.TXT", new byte[1])),
        "two files");
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] archive = zip("a.txt", "0".repeat(40 << 20));
    refused(archive, "more than its length makes likely");
    // A size that is a lie: no more than it says is taken.
    int size = directory(archive) + 24;
    byte[] small = {10, 0, 0, 0};
    System.arraycopy(small, 0, archive, size, 4);
    refused(archive, "is damaged");
  }

  @Test
  void manyFilesAreRefused() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      files.put(i + ".txt", new byte[0]);
    }
    Path file = file(zip(StandardCharsets.UTF_8, files));
    ArchiveLimits limits = new ArchiveLimits(10, 1 << 20, 1 << 20, 200);
    assertThatThrownBy(() -> UnpackedArchive.of(file, limits, () -> {}).close())
        .hasMessageContaining("holds over 10 files");
  }

  @Test
  void whatIsNoArchiveIsSaidSo() throws IOException {
    refused(new byte[0], "no zip archive");
    refused("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8), "no zip archive");
  }

  /** Damaged archives are unpacked or refused in a sentence. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void damagedArchivesDoNoHarm(long seed) throws IOException {
    byte[] inner = zip("안.txt", "안쪽 글 ".repeat(50));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("글/하나.txt", "하나 ".repeat(100).getBytes(StandardCharsets.UTF_8));
    files.put("inner.zip", inner);
    byte[] whole = zip(StandardCharsets.UTF_8, files);
    Random random = new Random(seed);
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      if (random.nextInt(5) == 0) {
        damaged = java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length));
      }
      try {
        files(file(damaged));
        read++;
      } catch (InputException e) {
        assertThat(e).hasMessageMatching("(?s).+: .+; .+");
        refused++;
      }
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  private static int directory(byte[] archive) {
    for (int at = archive.length - 4; ; at--) {
      if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1) {
        return at;
      }
    }
  }

  @Test
  void equalFoldersMakeEqualArchives() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one/글"));
    Path two = Files.createDirectories(folder.resolve("two/글"));
    Files.writeString(one.resolve("나.txt"), "나");
    Files.writeString(one.resolve("가.txt"), "가");
    Files.writeString(two.resolve("가.txt"), "가");
    Files.setLastModifiedTime(
        Files.writeString(two.resolve("나.txt"), "나"),
        java.nio.file.attribute.FileTime.fromMillis(0));
    Path first = folder.resolve("first.zip");
    Path second = folder.resolve("second.zip");
    PackedFolder.write(folder.resolve("one"), first);
    PackedFolder.write(folder.resolve("two"), second);
    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    assertThat(files(first)).isEqualTo(Map.of("글/가.txt", "가", "글/나.txt", "나"));
    assertThatThrownBy(() -> PackedFolder.write(folder, folder.resolve("none/x.zip")))
        .isInstanceOf(InputException.class);
  }
}
