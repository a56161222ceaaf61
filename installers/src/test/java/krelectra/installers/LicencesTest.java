package krelectra.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "META-INF/LICENSE, true",
    "META-INF/NOTICE.txt, true",
    "licence.md, true",
    "META-INF/licenses/, false",
    "a/LicenseCheck.class, false",
    "a/notes.txt, false",
  })
  void aLicenceIsKnownByItsName(String entry, boolean isOne) {
    assertThat(Licences.isLicence(new ZipEntry(entry))).isEqualTo(isOne);
  }

  @Test
  void theLicencesOfEveryPartAreGathered() throws IOException {
    Path app = folder.resolve("app");
    Files.createDirectories(app.resolve("lib/javafx"));
    Path fonts = Files.createDirectories(app.resolve("assets/fonts"));
    for (String each : new String[] {"OFL.txt", "NotoSansKR-Regular.ttf", "NotoSansKR-Bold.ttf"}) {
      Files.writeString(fonts.resolve(each), each);
    }
    try (var jar = new ZipOutputStream(Files.newOutputStream(app.resolve("lib/a-1.jar")))) {
      jar.putNextEntry(new ZipEntry("META-INF/LICENSE"));
      jar.write('x');
      jar.closeEntry();
    }
    Path list = Files.writeString(folder.resolve("list.txt"), "(MIT) a:a:1\n");
    Path into = folder.resolve("licences");

    new Licences(into).collect(new Staging(app), list);

    assertThat(into.resolve("THIRD-PARTY.txt"))
        .content()
        .contains("(MIT) a:a:1", "mecab-ko-dic 2.1.1", "OFL-1.1");
    assertThat(into.resolve("a-1/LICENSE")).hasContent("x");
    assertThat(into.resolve("NotoSansKR-OFL.txt")).hasContent("OFL.txt");
  }

  @Test
  void aLibraryWithoutALicenceIsNotPackedAndTheWorkbenchIsNoThirdParty() throws IOException {
    assertThat(Licences.others("  (Unknown license) App (krelectra:app:1)\n  (MIT) A (a:a:1)\n"))
        .isEqualTo("  (MIT) A (a:a:1)");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> Licences.others("(Unknown license) B (b:b:2)")))
        .hasMessageContaining("b:b:2");
  }

  @Test
  void aFontThatIsListedButNotPackedIsAMistake() throws IOException {
    Files.createDirectories(folder.resolve("lib/javafx"));
    Path list = Files.writeString(folder.resolve("list.txt"), "");

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> new Licences(folder.resolve("licences")).collect(new Staging(folder), list)))
        .hasMessageContaining("is not packed");
  }
}
