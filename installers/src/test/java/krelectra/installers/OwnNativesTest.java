package krelectra.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnNativesTest {
  private static final OwnNatives LINUX = new OwnNatives(Target.LINUX_X86_64);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "com/sun/jna/linux-x86-64/libjnidispatch.so, true",
    "com/sun/jna/linux-aarch64/libjnidispatch.so, false",
    "com/sun/jna/win32-x86-64/jnidispatch.dll, false",
    "com/sun/jna/aix-ppc/libjnidispatch.a, false",
    "com/sun/jna/Native.class, true",
    "jnilib/linux-x86_64/cpu/libdjl_torch.so, true",
    "jnilib/linux-x86_64/cu128/libdjl_torch.so, true",
    "jnilib/osx-aarch64/cpu/libdjl_torch.dylib, false",
    "jnilib/pytorch.properties, true",
  })
  void onlyTheNativesOfTheTargetStay(String entry, boolean stays) {
    assertThat(LINUX.keeps(entry)).isEqualTo(stays);
  }

  @Test
  void aLibraryIsRewrittenToTheSameBytesWhenever() throws IOException {
    List<String> entries =
        List.of("A.class", "jnilib/win-x86_64/cpu/a.dll", "jnilib/linux-x86_64/cpu/a.so");
    Path first = jar("first.jar", 0, entries);
    Path second = jar("second.jar", 86_400_000, entries);

    assertThat(OwnNatives.rewrite(first, LINUX::keeps)).isTrue();
    assertThat(OwnNatives.rewrite(second, LINUX::keeps)).isTrue();

    assertThat(second).hasSameBinaryContentAs(first);
    try (var zip = new ZipFile(first.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("A.class", "jnilib/linux-x86_64/cpu/a.so");
      try (var in = zip.getInputStream(zip.getEntry("A.class"))) {
        assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("A.class");
      }
    }
  }

  @Test
  void aLibraryWithoutForeignNativesIsLeftAlone() throws IOException {
    Path jar = jar("plain.jar", 0, List.of("A.class"));
    byte[] before = Files.readAllBytes(jar);

    assertThat(OwnNatives.rewrite(jar, LINUX::keeps)).isFalse();
    assertThat(jar).hasBinaryContent(before);
  }

  private Path jar(String name, long time, List<String> entries) throws IOException {
    Path jar = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String each : entries) {
        ZipEntry entry = new ZipEntry(each);
        entry.setTime(time);
        zip.putNextEntry(entry);
        zip.write(each.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }
}
