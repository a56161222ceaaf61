package krelectra.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import krelectra.installers.InstalledWorkbench.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that runs as it is; only after {@code mvn -Pinstaller}. */
@Tag("installation")
@SuppressWarnings("NullAway.Init") // set before each test
class AppImageTest {
  @TempDir Path folder;
  private InstalledWorkbench workbench;
  private Map<String, String> environment;

  @BeforeAll
  static void onLinux() {
    assumeTrue(Target.here().isLinux(), "the tests of images are written for Linux");
  }

  @BeforeEach
  void find() {
    workbench = InstalledWorkbench.in(folder);
    environment = Map.of("LC_ALL", "C", "WORKBENCH_DATA", folder.resolve("자료 모음").toString());
  }

  @Test
  void aCommandWorksFromAnyFolderInAnyLocaleAndThroughALink() throws Exception {
    Path text = Files.writeString(folder.resolve("한국어 문장.txt"), "나는 학교에 갔다\n");

    Result result = workbench.run(environment, "tokenize", text.toString());

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("{\"ids\":[").contains("\"pieces\":[\"[CLS]\",\"나\"");
    Path link = Files.createSymbolicLink(folder.resolve("wb"), workbench.command());
    assertThat(
            workbench
                .process(environment, List.of(link.toString(), "tokenize", text.toString()))
                .out())
        .isEqualTo(result.out());
  }

  @Test
  void anErrorIsOneSentenceAndItsExitCode() throws Exception {
    Result result = workbench.run(environment, "tokenize", "없는 파일.txt");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("error: 없는 파일.txt: ").hasLineCount(1);
  }

  /** Java says nothing of a cache that does not fit, unless it must take it. */
  @Test
  void theCacheForStartsFitsWhereverTheImageLies() throws Exception {
    Map<String, String> must = new HashMap<>(environment);
    must.put("WORKBENCH_JVM_OPTIONS", "-XX:AOTMode=on");

    Result result = workbench.run(must, "--version");

    assertThat(result.code()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).startsWith("KR-ELECTRA Workbench").hasLineCount(1);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aTextIsAnalysedAndNothingIsUnpacked() throws Exception {
    List<Path> before = Folders.all(workbench.image());

    Result result = workbench.run(environment, "analyze", "--text", "한국어를 분석한다");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("\"rtd\":[", "workbench-mini-electra");
    assertThat(folder.resolve("자료 모음/cache/natives")).doesNotExist();
    assertThat(Folders.all(workbench.image())).isEqualTo(before);
  }

  @Test
  void onlyThePlatformsOwnNativesAreInside() throws IOException {
    Staging staged = workbench.asImage().staged();
    var own = new OwnNatives(Target.here());
    List<String> foreign = new ArrayList<>();
    for (Path jar : Folders.files(staged.libraries(), ".jar")) {
      try (var zip = new ZipFile(jar.toFile())) {
        zip.stream()
            .map(ZipEntry::getName)
            .filter(
                entry -> !own.keeps(entry) || entry.endsWith(".dll") || entry.endsWith(".dylib"))
            .forEach(entry -> foreign.add(jar.getFileName() + ": " + entry));
      }
    }
    assertThat(foreign).isEmpty();
    assertThat(staged.javafx()).doesNotExist();
    assertThat(Folders.files(workbench.asImage().runtime().resolve("lib"), ".so"))
        .extracting(AppImageTest::name)
        .contains("libglass.so", "libprism_sw.so");
  }

  @Test
  void everyLibraryIsListedWithItsLicenceAndInTheBill() throws IOException {
    Staging staged = workbench.asImage().staged();
    String list = Files.readString(staged.app().resolve("licences/THIRD-PARTY.txt"));
    String bill = Files.readString(staged.app().resolve("licences/bom.json"));
    List<Path> jars = new ArrayList<>(Folders.files(staged.libraries(), ".jar"));
    for (Path jar : jars) {
      String artifact = name(jar).replaceFirst("-[0-9].*", "");
      if (!List.of("app", "annotation", "inference", "store").contains(artifact)) {
        assertThat(list).contains(":" + artifact + ":");
      }
      assertThat(bill).contains("\"name\" : \"" + artifact + "\"");
    }
    assertThat(list)
        .contains(
            "org.openjfx:javafx-graphics:",
            "mecab-ko-dic",
            "Noto Sans KR",
            "OFL-1.1",
            "workbench-mini-electra",
            "libtorch");
    assertThat(staged.app().resolve("licences/NotoSansKR-OFL.txt")).isNotEmptyFile();
    assertThat(workbench.asImage().runtime().resolve("legal/java.base")).isDirectory();
  }

  @Test
  void childProcessesFindAJava() throws Exception {
    Path java = workbench.asImage().java();

    assertThat(workbench.process(Map.of(), List.of(java.toString(), "-version")).err())
        .contains("25");
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
