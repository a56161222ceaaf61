package krelectra.installers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the packages of this platform: a folder that runs as it is, and what the platform installs.
 * To be run by the JDK whose runtime is to be packed.
 */
public final class Installers {
  private final Order order;
  private final Target target;
  private final Path work;
  private final List<String> report = new ArrayList<>();

  /** Will make those of a platform; only this machine's own can be made. */
  Installers(Order order, Target target) {
    this.order = order;
    this.target = target;
    this.work = order.output().resolve("work");
  }

  /** Makes them; {@link Order} tells the arguments. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Order order = Order.of(args);
    if (!Files.exists(order.bill())) {
      System.err.println("error: " + order.bill() + ": was not made; run Maven without -o");
      System.exit(1);
    }
    var installers = new Installers(order, Target.here());
    AppImage image = installers.image();
    installers.pack(image);
    Files.writeString(
        order.output().resolve("sizes.txt"),
        String.join("\n", installers.report) + "\n",
        StandardCharsets.UTF_8);
    installers.report.forEach(System.out::println);
  }

  /**
   * Makes the folder that runs as it is; but for the cache for starts its bytes are always the
   * same.
   */
  AppImage image() throws IOException, InterruptedException {
    Folders.delete(work);
    Folders.delete(order.output().resolve("image"));
    Files.createDirectories(work);
    Path runtime = work.resolve("runtime");
    RuntimeImage.make(runtime, order.workbench().resolve("lib/javafx"), target);
    tell("runtime", runtime);
    tell("workbench as built", order.workbench());
    Staging staged = Staging.of(order.workbench(), work.resolve("app"));
    staged
        .trim(target)
        .forEach((jar, sizes) -> report.add("without other platforms: " + jar + " " + sizes));
    staged.unpackEngine(runtime.resolve(target.isWindows() ? "bin/java.exe" : "bin/java"));
    new Licences(staged.app().resolve("licences")).collect(staged, order.licences());
    Files.copy(order.bill(), staged.app().resolve("licences/bom.json"));
    Folders.delete(staged.javafx()); // it is in the runtime
    staged.writeClassPath();
    Folders.date(staged.app(), order.time());
    report.add(staged.sizes().strip());
    Path icon = new IconFile(order.assets().resolve("icons")).of(target, work.resolve("icon"));
    AppImage image =
        AppImage.make(order, target, staged, runtime, icon, order.output().resolve("image"));
    Folders.date(image.root(), order.time());
    var cache = new StartCache(image);
    cache.make();
    Folders.date(image.root(), order.time());
    tell("cache for starts", cache.file());
    tell("image", image.root());
    Folders.delete(work);
    return image;
  }

  private void pack(AppImage image) throws IOException, InterruptedException {
    for (String type : target.types()) {
      Path made =
          type.equals("deb")
              ? new DebianPackage(image, order).make(work)
              : new PlatformPackage(image, order, type).make(work);
      tell(type, made);
    }
    Folders.delete(work);
  }

  private void tell(String what, Path where) throws IOException {
    report.add(String.format(Locale.ROOT, "%-18s %7.1f MB", what, Folders.size(where) / 1e6));
  }
}
