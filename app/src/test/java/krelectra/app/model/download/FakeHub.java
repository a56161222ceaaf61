package krelectra.app.model.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A server on this machine that behaves like the Hub: large files are described by it and sent by a
 * store on another path, small ones by itself. Its faults are switched on by a test.
 */
public final class FakeHub implements AutoCloseable {
  public static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> files = new HashMap<>();

  /** Every request: method, path, Range or {@code -}. */
  public final List<String> requests = new CopyOnWriteArrayList<>();

  /** A response breaks off after so many bytes, as often as {@link #breaks} says. */
  public volatile int breakAfter = Integer.MAX_VALUE;

  public final AtomicInteger breaks = new AtomicInteger();
  volatile boolean ranges = true;
  public volatile boolean slow;
  public volatile boolean wrongChecksum;
  volatile boolean describesItself = true;
  volatile String redirect = "";

  public FakeHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public HubAddress address() {
    return HubAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Publishes the files of a folder. */
  public void publish(String repository, String revision, Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        put(repository, revision, String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }

  public void put(String repository, String revision, String name, byte[] content) {
    files.put("/" + repository + "/resolve/" + revision + "/" + name, content);
  }

  public void remove(String repository, String revision, String name) {
    files.remove("/" + repository + "/resolve/" + revision + "/" + name);
  }

  public List<String> asked(String method, String end) {
    List<String> found = new ArrayList<>();
    requests.stream()
        .filter(each -> each.startsWith(method + " ") && each.contains(end))
        .forEach(found::add);
    return found;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String range = exchange.getRequestHeaders().getFirst("Range");
      requests.add(exchange.getRequestMethod() + " " + path + " " + (range == null ? "-" : range));
      boolean store = path.startsWith("/store");
      String key = store ? path.substring("/store".length()) : path.replace(COMMIT, "main");
      byte[] content = files.get(key);
      if (content == null) {
        boolean known = files.keySet().stream().anyMatch(each -> each.startsWith(repository(key)));
        exchange.getResponseHeaders().add("X-Error-Code", known ? "EntryNotFound" : "RepoNotFound");
        exchange.sendResponseHeaders(known ? 404 : 401, -1);
      } else if (!store && isLarge(path)) {
        describe(exchange, sha256(content), content.length);
        String to = redirect.isEmpty() ? "/store" + key : redirect;
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
      } else {
        if (!store) {
          describe(exchange, "", content.length);
        }
        exchange
            .getResponseHeaders()
            .add("ETag", store ? "\"store-" + content.length + "\"" : quoted(git(content)));
        send(exchange, content, range);
      }
    } catch (IOException e) {
      // The client has gone, as some tests want it to.
    }
  }

  private static String repository(String key) {
    int resolve = key.indexOf("/resolve/");
    return resolve < 0 ? key : key.substring(0, resolve);
  }

  private static boolean isLarge(String path) {
    return path.endsWith(".safetensors") || path.endsWith(".bin");
  }

  private void describe(HttpExchange exchange, String sha256, int size) {
    if (!describesItself) {
      return;
    }
    exchange.getResponseHeaders().add("X-Repo-Commit", COMMIT);
    if (!sha256.isEmpty()) {
      exchange
          .getResponseHeaders()
          .add("X-Linked-ETag", quoted(wrongChecksum ? "0".repeat(64) : sha256));
      exchange.getResponseHeaders().add("X-Linked-Size", Integer.toString(size));
    }
  }

  private void send(HttpExchange exchange, byte[] content, String range) throws IOException {
    int from = 0;
    String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
    boolean same =
        ifRange == null || ifRange.equals(exchange.getResponseHeaders().getFirst("ETag"));
    if (range != null && ranges && same) {
      from = Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
      exchange
          .getResponseHeaders()
          .add(
              "Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
    }
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().add("Content-Length", Integer.toString(content.length));
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
    OutputStream out = exchange.getResponseBody();
    int until = content.length;
    if (content.length - from > breakAfter && breaks.getAndDecrement() > 0) {
      until = from + breakAfter;
    }
    for (int at = from; at < until; at += 4096) {
      out.write(content, at, Math.min(4096, until - at));
      out.flush();
      if (slow) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /** In hex. */
  public static String sha256(byte[] content) {
    return hash("SHA-256", new byte[0], content);
  }

  private static String git(byte[] content) {
    return hash(
        "SHA-1", ("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII), content);
  }

  private static String hash(String algorithm, byte[] before, byte[] content) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      digest.update(before);
      return HexFormat.of().formatHex(digest.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
