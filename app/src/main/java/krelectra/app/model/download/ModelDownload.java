package krelectra.app.model.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.ConfigFile;
import krelectra.inference.model.ModelFolder;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a model from a server of the Hub's kind into a folder, which appears when all of it is
 * there. What was fetched when it broke off or was cancelled stays beside it, and the next attempt
 * goes on from there.
 *
 * @param revision a branch, a tag or a commit; every file is taken of the commit that it is now
 * @param generator goes to the subfolder {@link ModelFolder#GENERATOR}; null for none
 * @param target a folder that is new or empty
 */
public record ModelDownload(
    HubAddress hub,
    RepositoryName repository,
    String revision,
    @Nullable RepositoryName generator,
    Path target) {
  /** The newest revision. */
  public static final String NEWEST = "main";

  /**
   * A file that was fetched.
   *
   * @param name its place in the folder
   * @param verified whether the server gave a checksum, and it holds
   */
  public record Fetched(String name, long bytes, boolean verified) {}

  /**
   * What was fetched.
   *
   * @param commit of the repository; empty if the server does not say
   * @param notes what the user should know of it
   */
  public record Result(Path folder, String commit, List<Fetched> files, List<String> notes) {
    public Result {
      files = List.copyOf(files);
      notes = List.copyOf(notes);
    }
  }

  /** One repository of the download, and what is known of it. */
  private record Source(RepositoryName repository, Path place, List<RemoteFile> files) {}

  /**
   * Fetches it.
   *
   * @param progress called often, on this thread
   * @throws InputException if it is not to be had, is no ELECTRA, or the disk has no room
   */
  public Result run(Cancellation cancellation, Consumer<DownloadProgress> progress)
      throws IOException {
    return run(cancellation, progress, DownloadTerms.USUAL);
  }

  Result run(Cancellation cancellation, Consumer<DownloadProgress> progress, DownloadTerms terms)
      throws IOException {
    HubAddress.checkedRevision(revision);
    try (PartFolder part = PartFolder.open(target);
        HubClient client = new HubClient(hub, terms.patience())) {
      return new Running(part, client, terms, cancellation, progress).run();
    } catch (IOException e) {
      throw DownloadTerms.told(hub, e);
    }
  }

  /** A download under way. */
  private final class Running {
    private final PartFolder part;
    private final HubClient client;
    private final DownloadTerms terms;
    private final Cancellation cancellation;
    private final Consumer<DownloadProgress> progress;
    private final TransferRate rate = new TransferRate();
    private final List<Fetched> fetched = new ArrayList<>();
    private long before;
    private long total;

    Running(
        PartFolder part,
        HubClient client,
        DownloadTerms terms,
        Cancellation cancellation,
        Consumer<DownloadProgress> progress) {
      this.part = part;
      this.client = client;
      this.terms = terms;
      this.cancellation = cancellation;
      this.progress = progress;
    }

    Result run() throws IOException {
      List<Source> sources = new ArrayList<>();
      sources.add(source(repository, revision, part.path()));
      if (generator != null) {
        sources.add(source(generator, NEWEST, part.path().resolve(ModelFolder.GENERATOR)));
      }
      checkRoom(sources);
      // Texts first: what they say can spare the weights.
      for (Source source : sources) {
        for (RemoteFile file : source.files()) {
          if (!isWeights(file)) {
            fetch(source, file);
          }
        }
        check(source);
      }
      for (Source source : sources) {
        for (RemoteFile file : source.files()) {
          if (isWeights(file)) {
            fetch(source, file);
          }
        }
      }
      String commit = sources.getFirst().files().getFirst().commit();
      Path record = new DownloadRecord(hub, repository, revision, commit).write(part.path());
      Set<Path> kept = new HashSet<>(Set.of(part.path().relativize(record)));
      fetched.forEach(each -> kept.add(Path.of(each.name())));
      part.complete(kept);
      return new Result(target, commit, fetched, notes());
    }

    private List<String> notes() {
      List<String> unverified =
          fetched.stream().filter(each -> !each.verified()).map(Fetched::name).toList();
      List<String> notes = new ArrayList<>();
      if (!unverified.isEmpty()) {
        notes.add("the server gives no checksum of " + String.join(", ", unverified));
      }
      return notes;
    }

    /** What a repository has; an index of shards is fetched at once, because it names files. */
    private Source source(RepositoryName from, String wanted, Path place) throws IOException {
      Files.createDirectories(place);
      // One commit for all files, though the branch may move meanwhile.
      String[] pinned = {wanted};
      List<RemoteFile> files =
          FileSelection.find(
              from.toString(),
              name -> {
                Optional<RemoteFile> found = client.find(from, pinned[0], name, cancellation);
                found
                    .map(RemoteFile::commit)
                    .filter(c -> !c.isEmpty())
                    .ifPresent(c -> pinned[0] = c);
                return found;
              });
      files.replaceAll(file -> file.at(hub.file(from, pinned[0], file.name())));
      RemoteFile weights = files.getLast();
      Source source = new Source(from, place, new ArrayList<>(files));
      source.files().forEach(Running::checkSize);
      if (FileSelection.isIndex(weights.name())) {
        new FileDownload(
                client, terms.disk(), terms.pause(), weights, place, cancellation, bytes -> {})
            .run();
        for (String shard : FileSelection.shards(place.resolve(weights.name()))) {
          RemoteFile file =
              client
                  .find(from, pinned[0], shard, cancellation)
                  .orElseThrow(
                      () ->
                          InputException.at(
                              from.toString(), "lacks " + shard, "use another revision"));
          checkSize(file);
          source.files().add(file);
        }
      }
      return source;
    }

    private static void checkSize(RemoteFile file) {
      boolean text = !isWeights(file);
      if (file.size() < 0 || (text && file.size() > FileSelection.LARGEST_TEXT)) {
        throw InputException.at(
            file.name(),
            file.size() < 0 ? "is of a size that the server does not tell" : "is over 64 MB",
            "use another address");
      }
    }

    private static boolean isWeights(RemoteFile file) {
      return file.name().endsWith(".safetensors") || file.name().endsWith(".bin");
    }

    private void checkRoom(List<Source> sources) throws IOException {
      long present = 0;
      for (Source source : sources) {
        for (RemoteFile file : source.files()) {
          total = Math.addExact(total, file.size());
          present += FileDownload.present(source.place(), file);
        }
      }
      terms.requireRoom(part.path(), total - present);
    }

    private void fetch(Source source, RemoteFile file) throws IOException {
      cancellation.check();
      boolean verified =
          new FileDownload(
                  client,
                  terms.disk(),
                  terms.pause(),
                  file,
                  source.place(),
                  cancellation,
                  bytes -> report(file, bytes))
              .run();
      before += file.size();
      Path place = part.path().relativize(source.place().resolve(file.name()));
      fetched.add(new Fetched(place.toString(), file.size(), verified));
    }

    private void report(RemoteFile file, long bytes) {
      long received = before + bytes;
      rate.note(System.nanoTime(), received);
      progress.accept(new DownloadProgress(file.name(), received, total, rate.bytesPerSecond()));
    }

    /** Before hundreds of megabytes are fetched: is it a model that can be opened? */
    private void check(Source source) {
      ConfigFile.read(source.place());
      ModelFolder.open(source.place());
    }
  }
}
