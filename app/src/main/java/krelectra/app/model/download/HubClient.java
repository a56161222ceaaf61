package krelectra.app.model.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;

/** Asks a server of the Hub's kind. Follows its redirections, but never from https to http. */
final class HubClient implements AutoCloseable {
  private static final int MOST_HOPS = 10;
  private static final long LOOK_MILLIS = 50;
  private static final List<String> HUB_HEADERS =
      List.of("x-linked-etag", "x-linked-size", "x-repo-commit", "x-error-code");

  private final HubAddress hub;
  private final Duration patience;
  private final HttpClient http;

  /**
   * A client of one server.
   *
   * @param patience how long a server may stay silent
   */
  HubClient(HubAddress hub, Duration patience) {
    this.hub = hub;
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  Duration patience() {
    return patience;
  }

  /**
   * What the server says of a file.
   *
   * @return nothing if the repository has no such file
   * @throws InputException if there is no such repository or revision, or it may not be read
   */
  Optional<RemoteFile> find(
      RepositoryName repository, String revision, String name, Cancellation cancellation)
      throws IOException {
    URI address = hub.file(repository, revision, name);
    try (HubReply reply = send("HEAD", address, Map.of(), cancellation)) {
      return switch (reply.status()) {
        case 200 ->
            Optional.of(
                new RemoteFile(
                    name,
                    address,
                    size(reply),
                    bare(reply.described("X-Linked-ETag", "ETag")),
                    commit(reply)));
        case 404 -> {
          refuseUnlessFileIsMissing(repository, revision, reply);
          yield Optional.empty();
        }
        case 401, 403 -> throw notReadable(repository, reply);
        default -> throw new IOException(address + " answers " + reply.status());
      };
    }
  }

  /**
   * Asks for a file.
   *
   * @param headers beside the usual ones
   */
  HubReply get(URI address, Map<String, String> headers, Cancellation cancellation)
      throws IOException {
    return send("GET", address, headers, cancellation);
  }

  private HubReply send(
      String method, URI address, Map<String, String> headers, Cancellation cancellation)
      throws IOException {
    Map<String, String> described = new LinkedHashMap<>();
    URI at = address;
    for (int hop = 0; hop < MOST_HOPS; hop++) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(at)
              .method(method, BodyPublishers.noBody())
              .header("User-Agent", "krelectra-workbench")
              // Compressed, neither sizes nor ranges would be those of the file.
              .header("Accept-Encoding", "identity");
      headers.forEach(request::header);
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
          await(http.sendAsync(request.build(), BodyHandlers.ofPublisher()), address, cancellation);
      var body = new ResponseBody();
      response.body().subscribe(body);
      for (String header : HUB_HEADERS) {
        response
            .headers()
            .firstValue(header)
            .ifPresent(value -> described.putIfAbsent(header, value));
      }
      Optional<String> location = response.headers().firstValue("Location");
      if (response.statusCode() / 100 != 3 || location.isEmpty()) {
        return new HubReply(response.statusCode(), response.headers(), described, body);
      }
      body.close();
      at = redirection(at, location.get());
    }
    throw new IOException(address + " sends from one address to the next without end");
  }

  private URI redirection(URI at, String location) throws IOException {
    URI next;
    try {
      next = at.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException(at + " sends to no address", e);
    }
    if (!hub.permits(next)) {
      throw InputException.at(
          hub.base().toString(),
          "sends to an address without encryption (" + next.getHost() + ")",
          "use another mirror");
    }
    return next;
  }

  private <T> T await(CompletableFuture<T> asked, URI address, Cancellation cancellation)
      throws IOException {
    long until = System.nanoTime() + patience.toNanos();
    try {
      while (System.nanoTime() < until) {
        if (cancellation.isCancelled()) {
          asked.cancel(true);
          cancellation.check();
        }
        Optional<T> answer = answer(asked);
        if (answer.isPresent()) {
          return answer.get();
        }
      }
      asked.cancel(true);
      throw new IOException(address.getHost() + " does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(
          address.getHost() + " cannot be reached (" + reason(cause) + ")", cause);
    }
  }

  /** What has come within a moment, so that it can be looked whether the user still wants it. */
  private static <T> Optional<T> answer(CompletableFuture<T> asked)
      throws InterruptedException, ExecutionException {
    try {
      return Optional.of(asked.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    }
  }

  /** In words: the messages of Java's own are mostly empty. */
  private static String reason(Throwable cause) {
    return switch (cause) {
      case HttpTimeoutException timeout -> "no answer";
      case ConnectException connect when connect.getCause() instanceof UnresolvedAddressException ->
          "no such host, or no network";
      case ConnectException connect -> "no connection";
      default -> cause.getMessage() == null ? cause.toString() : cause.getMessage();
    };
  }

  private static long size(HubReply reply) throws IOException {
    String linked = reply.described("X-Linked-Size", "");
    if (linked.isEmpty()) {
      return reply.length();
    }
    try {
      return Long.parseLong(linked);
    } catch (NumberFormatException e) {
      throw new IOException("the server gives a size that is no number", e);
    }
  }

  /** A strong or weak entity tag without its quotes. */
  static String bare(String etag) {
    return etag.replaceFirst("^W/", "").replace("\"", "");
  }

  private static String commit(HubReply reply) {
    String commit = reply.described("X-Repo-Commit", "");
    return commit.matches("[0-9a-f]{40}") ? commit : "";
  }

  private void refuseUnlessFileIsMissing(
      RepositoryName repository, String revision, HubReply reply) {
    switch (reply.described("X-Error-Code", "")) {
      case "RepoNotFound" -> throw notReadable(repository, reply);
      case "RevisionNotFound" ->
          throw InputException.at(
              repository.toString(),
              "has no revision " + revision,
              "give another one, or none for the newest");
      default -> {
        // The repository is there, or the server does not tell.
      }
    }
  }

  private InputException notReadable(RepositoryName repository, HubReply reply) {
    boolean gated = reply.described("X-Error-Code", "").equals("GatedRepo");
    return InputException.at(
        repository.toString(),
        (gated ? "may be read only with an account at " : "is not to be had at ") + hub.base(),
        gated
            ? "fetch it in a browser, then import the folder"
            : "check its name, or import a folder that was fetched elsewhere");
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
