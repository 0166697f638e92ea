package io.baremetal.ironic;

import io.baremetal.ironic.allocation.Allocations;
import io.baremetal.ironic.call.CallCounters;
import io.baremetal.ironic.call.CallListener;
import io.baremetal.ironic.chassis.ChassisCollection;
import io.baremetal.ironic.conductor.Conductors;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.Microversion;
import io.baremetal.ironic.config.MicroversionRange;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.config.TlsSettings;
import io.baremetal.ironic.config.VersionPolicy;
import io.baremetal.ironic.driver.Drivers;
import io.baremetal.ironic.event.Events;
import io.baremetal.ironic.inspectionrule.InspectionRules;
import io.baremetal.ironic.internal.ClientSettings;
import io.baremetal.ironic.internal.HttpIronic;
import io.baremetal.ironic.node.Nodes;
import io.baremetal.ironic.port.Ports;
import io.baremetal.ironic.portgroup.PortGroups;
import io.baremetal.ironic.ramdisk.Ramdisk;
import io.baremetal.ironic.runbook.Runbooks;
import io.baremetal.ironic.shard.Shards;
import io.baremetal.ironic.template.DeployTemplates;
import io.baremetal.ironic.volume.VolumeConnectors;
import io.baremetal.ironic.volume.VolumeTargets;
import io.baremetal.ironic.wait.NodeWaits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;

/**
 * A client of one Ironic.
 *
 * <pre>
 * try (IronicClient ironic = IronicClient.builder().endpoint("http://127.0.0.1:6385").build()) {
 *   for (Node node : ironic.nodes().list(NodeQuery.all())) {
 *     System.out.println(node);
 *   }
 * }
 * </pre>
 *
 * <p>Thread-safe and meant to be shared. Calls block the calling thread; {@link #async} moves them
 * elsewhere. Interrupting a thread that is in a call gives the call up, see {@link
 * io.baremetal.ironic.error.CallCancelledException}. Building calls nothing.
 */
public final class IronicClient implements AutoCloseable {

  private final HttpIronic http;
  private final CallCounters counters;

  private IronicClient(HttpIronic http, CallCounters counters) {
    this.http = http;
    this.counters = counters;
  }

  /** Starts a client; only the endpoint must be set. */
  public static Builder builder() {
    return new Builder();
  }

  /** The machines. */
  public Nodes nodes() {
    return http.nodes();
  }

  /** The machines' network ports. */
  public Ports ports() {
    return http.ports();
  }

  /** The kinds of hardware that this Ironic manages. */
  public Drivers drivers() {
    return http.drivers();
  }

  /** The processes that do Ironic's work. */
  public Conductors conductors() {
    return http.conductors();
  }

  /** Groups of ports that act as one. */
  public PortGroups portGroups() {
    return http.portGroups();
  }

  /** How machines reach storage. */
  public VolumeConnectors volumeConnectors() {
    return http.volumeConnectors();
  }

  /** Volumes that machines use. */
  public VolumeTargets volumeTargets() {
    return http.volumeTargets();
  }

  /** Housings that machines share. */
  public ChassisCollection chassis() {
    return http.chassis();
  }

  /** Wishes for free nodes. */
  public Allocations allocations() {
    return http.allocations();
  }

  /** Steps that run at deployment of nodes with a trait. */
  public DeployTemplates deployTemplates() {
    return http.deployTemplates();
  }

  /** Clean and service steps that are kept under a name. */
  public Runbooks runbooks() {
    return http.runbooks();
  }

  /** What Ironic does with what inspections find. */
  public InspectionRules inspectionRules() {
    return http.inspectionRules();
  }

  /** Parts of the fleet. */
  public Shards shards() {
    return http.shards();
  }

  /** Where a network service reports to. */
  public Events events() {
    return http.events();
  }

  /** What an agent in a machine's ramdisk says. */
  public Ramdisk ramdisk() {
    return http.ramdisk();
  }

  /** Waits until nodes are where they should be. */
  public NodeWaits waits() {
    return http.waits();
  }

  /** The API versions that the server offers, as it said last; asks it when it was never asked. */
  public MicroversionRange versions() {
    return http.versions();
  }

  /** Asks the server for the API versions that it offers. Also the cheapest sign of life. */
  public MicroversionRange refreshVersions() {
    return http.refreshVersions();
  }

  /**
   * The API version of ordinary calls: the policy's choice from what the server offers.
   *
   * @throws io.baremetal.ironic.error.UnsupportedByServerException if it offers none that will do
   */
  public Microversion baseline() {
    return http.baseline();
  }

  /** How many requests were made, by method and route. */
  public CallCounters counters() {
    return counters;
  }

  /**
   * Runs a task on the client's executor. Cancelling the future gives up the call that the task is
   * in, and every further call of the client that the task was given. The task logs in the MDC of
   * the thread that calls this.
   */
  public <T> CompletableFuture<T> async(Function<IronicClient, T> task) {
    return http.async(scoped -> task.apply(new IronicClient(scoped, counters)));
  }

  /**
   * Gives up running calls and closes what the builder made; what was handed in stays open. Calls
   * that come later are given up at once.
   */
  @Override
  public void close() {
    http.close();
  }

  /** Builds an {@link IronicClient}. Not thread-safe. */
  public static final class Builder {

    private final ClientSettings.Builder settings = ClientSettings.builder();

    private Builder() {}

    /**
     * Where Ironic is, such as {@code https://ironic.example:6385}; with or without {@code /v1}, a
     * slash at the end, a path of its own. Credentials do not belong here.
     */
    public Builder endpoint(String url) {
      settings.endpoint(url);
      return this;
    }

    /** Credentials; none by default. */
    public Builder auth(IronicAuth auth) {
      settings.auth(auth);
      return this;
    }

    /**
     * An HTTP client whose connections, proxy, TLS and interceptors are used; it is not changed and
     * not closed. By default one of our own. Let idle connections of it live less than 10 seconds,
     * after which Ironic drops them. Redirects and OkHttp's own repetition are switched off for our
     * calls, and an interrupt is noticed between reads only.
     */
    public Builder httpClient(OkHttpClient client) {
      settings.httpClient(client);
      return this;
    }

    /** Certificates of an https endpoint; the system's by default. Not for a given HTTP client. */
    public Builder tls(TlsSettings tls) {
      settings.tls(tls);
      return this;
    }

    /**
     * How long making a connection may take; 10 seconds by default. Not for a given HTTP client.
     */
    public Builder connectTimeout(Duration timeout) {
      settings.connectTimeout(timeout);
      return this;
    }

    /** How long one request may take in all; 30 seconds by default. */
    public Builder requestTimeout(Duration timeout) {
      settings.requestTimeout(timeout);
      return this;
    }

    /**
     * No longer answer is read, in bytes; 64 MiB by default, 1 GiB at most. A longer one is an
     * {@link io.baremetal.ironic.error.IronicProtocolException}. Lists are read page by page, so
     * this is about one page.
     */
    public Builder largestAnswer(long bytes) {
      settings.largestAnswer(bytes);
      return this;
    }

    /** What is repeated before a failure is reported; {@link RetryPolicy#standard} by default. */
    public Builder retry(RetryPolicy policy) {
      settings.retryPolicy(policy);
      return this;
    }

    /** The API version to use; {@link VersionPolicy#newestTested} by default. */
    public Builder versions(VersionPolicy policy) {
      settings.versionPolicy(policy);
      return this;
    }

    /** Someone to tell of every request; may be called several times. */
    public Builder addListener(CallListener listener) {
      settings.addListeners(listener);
      return this;
    }

    /** A monotonic clock in nanoseconds; the system's by default. */
    public Builder nanoTime(LongSupplier nanoTime) {
      settings.nanoTime(nanoTime);
      return this;
    }

    /** Wakes threads that wait before they repeat a call; not closed. By default one of our own. */
    public Builder scheduler(ScheduledExecutorService scheduler) {
      settings.scheduler(scheduler);
      return this;
    }

    /** Runs {@link IronicClient#async} tasks; not closed. By default daemon threads of our own. */
    public Builder executor(Executor executor) {
      settings.executor(executor);
      return this;
    }

    /**
     * The client.
     *
     * @throws IllegalArgumentException if the endpoint is not a URL, or a time is not positive
     * @throws IllegalStateException if there is no endpoint
     */
    public IronicClient build() {
      CallCounters counters = new CallCounters();
      // Not in the builder itself: what it builds next has counters of its own.
      ClientSettings built =
          ClientSettings.builder().from(settings.build()).addListeners(counters).build();
      return new IronicClient(HttpIronic.create(built), counters);
    }
  }
}
