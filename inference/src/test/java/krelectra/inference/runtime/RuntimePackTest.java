package krelectra.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimePackTest {
  private static final CudaDriver.Card CARD = new CudaDriver.Card("Invented Card", 8L << 30);
  private static final CudaDriver GOOD = () -> new CudaDriver.Offer(12_080, List.of(CARD));

  @TempDir Path folder;

  @Test
  void anUnpackedArchiveIsTaken() throws IOException {
    archive("2.7.1+cu128\n");

    assertThat(RuntimePack.in(folder, GOOD, "Linux"))
        .isEqualTo(new RuntimePack(folder.resolve("lib")));
  }

  @Test
  void theFolderOfAPythonIsTaken() throws IOException {
    Path torch = folder.resolve("site-packages/torch");
    libraries(torch.resolve("lib"));
    Files.delete(torch.resolve("lib/libcudart-1.so.12"));
    Path cuda = Files.createDirectories(folder.resolve("site-packages/nvidia/cuda_runtime/lib"));
    Files.createFile(cuda.resolve("libcudart.so.12"));
    Files.writeString(
        torch.resolve("version.py"), "__version__ = '2.7.1+cu128'\ncuda: str = '12.8'\n");

    assertThat(RuntimePack.in(torch, GOOD, "Linux").libraries()).isEqualTo(torch.resolve("lib"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"libtorch.so", "libtorch_cpu.so", "libtorch_cuda.so", "libc10.so"})
  void aMissingLibraryIsNamed(String name) throws IOException {
    archive("2.7.1+cu128");
    Files.delete(folder.resolve("lib").resolve(name));

    assertThatThrownBy(() -> RuntimePack.in(folder, GOOD, "Linux"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("lacks " + name)
        .hasMessageContaining("take libtorch 2.7.1+cu128");
  }

  @Test
  void anotherVersionIsRefusedBecauseItWouldLoadWithoutComplaint() throws IOException {
    archive("2.5.1+cu124");

    assertThatThrownBy(() -> RuntimePack.in(folder, GOOD, "Linux"))
        .hasMessageContaining("is of version 2.5.1+cu124; take libtorch 2.7.1+cu128");
  }

  @Test
  void aVersionThatIsNotToldIsRefused() throws IOException {
    libraries(folder.resolve("lib"));

    assertThatThrownBy(() -> RuntimePack.in(folder, GOOD, "Linux"))
        .hasMessageContaining("does not tell its version");
  }

  @Test
  void withoutCudasOwnLibrariesItIsRefused() throws IOException {
    archive("2.7.1+cu128");
    Files.delete(folder.resolve("lib/libcudart-1.so.12"));

    assertThatThrownBy(() -> RuntimePack.in(folder, GOOD, "Linux"))
        .hasMessageContaining("lacks CUDA's own libraries");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, has no NVIDIA driver",
    "12020, 1, and this machine's runs 12.2",
    "12080, 0, the driver sees no graphics card",
  })
  void whatTheDriverLacksIsSaid(int version, int cards, String says) throws IOException {
    archive("2.7.1+cu128");

    assertThatThrownBy(
            () ->
                RuntimePack.in(
                    folder,
                    () -> new CudaDriver.Offer(version, Collections.nCopies(cards, CARD)),
                    "Linux"))
        .hasMessageContaining(says);
  }

  @Test
  void aFolderThatIsNoneAndASystemThatHasNoCudaAreToldApart() {
    assertThatThrownBy(() -> RuntimePack.in(folder.resolve("none"), GOOD, "Linux"))
        .hasMessageContaining("is no folder");
    assertThatThrownBy(() -> RuntimePack.in(folder, GOOD, "Mac OS X"))
        .hasMessageContaining("Linux and Windows alone");
  }

  @Test
  void whatIsMissingIsToldApartForThoseWhoSayItInOtherWords() throws IOException {
    archive("2.5.1+cu124");

    assertThat(RuntimePack.lack(folder, GOOD))
        .contains(
            new PackLack(PackLack.Kind.VERSION, folder.resolve("lib").toString(), "2.5.1+cu124"));
    assertThat(RuntimePack.lackOfVersion(folder)).isPresent();
  }

  @Test
  void aMachineIsAskedWithoutFailing() {
    CudaDriver.Offer offer = CudaDriver.ofMachine().look();

    assertThat(offer.version()).isNotNegative();
    assertThat(offer.cards()).hasSizeLessThan(100);
  }

  private void archive(String version) throws IOException {
    libraries(folder.resolve("lib"));
    Files.writeString(folder.resolve("build-version"), version);
  }

  private static void libraries(Path lib) throws IOException {
    Files.createDirectories(lib);
    for (String name :
        new String[] {
          "libtorch.so", "libtorch_cpu.so", "libtorch_cuda.so", "libc10.so", "libcudart-1.so.12"
        }) {
      Files.createFile(lib.resolve(name));
    }
  }
}
