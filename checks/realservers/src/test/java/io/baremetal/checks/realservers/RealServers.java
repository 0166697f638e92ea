package io.baremetal.checks.realservers;

import io.baremetal.api.crd.Crds;
import io.baremetal.testkit.cluster.contract.ApiContract;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The real servers of one test run: started when first asked for, shared by all tests, stopped at
 * the end of the run, however it ends. Thread-safe.
 */
public final class RealServers implements AutoCloseable {

  private static final Duration BUILDING = Duration.ofMinutes(60);
  private static final Duration STARTING = Duration.ofMinutes(6);
  private static final Duration STOPPING = Duration.ofMinutes(1);

  private final TierMode mode;
  private final Path tools;
  private final Path folder;
  private final Map<ServerKind, String> lacking = new EnumMap<>(ServerKind.class);
  private final Once<RealKube> kube = new Once<>(this::startKube);
  private final Once<RealIronic> ironic = new Once<>(this::startPlainIronic);
  private final Once<RealIronic> secureIronic = new Once<>(this::startSecureIronic);
  private final Once<RealIronic> forgetfulIronic = new Once<>(this::startForgetfulIronic);
  private final Once<RealInspector> inspector = new Once<>(this::startInspector);
  private final Once<RealKeystone> keystone = new Once<>(this::startKeystone);

  private RealServers(TierMode mode, Path tools, Path folder) {
    this.mode = mode;
    this.tools = tools;
    this.folder = folder;
  }

  /** Servers as the system properties of the build say; stops what a killed run left behind. */
  static RealServers ofThisRun() {
    TierMode mode = TierMode.of(System.getProperty("real.servers", ""), System.getenv());
    Path root = Path.of(System.getProperty("project.root", "../.."));
    RealServers servers =
        new RealServers(
            mode,
            root.resolve("tools").toAbsolutePath().normalize(),
            Path.of(System.getProperty("basedir", "")).resolve("target/servers").toAbsolutePath());
    if (mode != TierMode.OFF) {
      servers.close();
      Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop real servers"));
    }
    return servers;
  }

  /**
   * Why tests that need these servers cannot run here; builds what is not built yet.
   *
   * @return empty if they can
   * @throws IllegalStateException if they cannot, and must
   */
  synchronized Optional<String> whyNot(List<ServerKind> kinds) {
    if (mode == TierMode.OFF) {
      return Optional.of("skipped because real servers are not asked for by -Preal-servers");
    }
    Optional<String> reason =
        kinds.stream()
            .map(kind -> lacking.computeIfAbsent(kind, this::ensure))
            .filter(why -> !why.isEmpty())
            .findFirst();
    if (reason.isPresent() && mode == TierMode.REQUIRED) {
      throw new IllegalStateException("real servers are required here, but " + reason.get());
    }
    return reason;
  }

  private String ensure(ServerKind kind) {
    ToolScript.Result result = scripts(kind).run("ensure", BUILDING, Map.of(), List.of());
    return result.isSkipped() ? result.reason() : result.orThrow().said().isEmpty() ? "?" : "";
  }

  /** The control plane, with our definitions, a controller manager and an audit log. */
  public RealKube kube() {
    return kube.get();
  }

  /**
   * The Ironic without authentication, over plain HTTP, with fast look-ups of Redfish passwords.
   */
  public RealIronic ironic() {
    return ironic.get();
  }

  /**
   * Another Ironic, which wants a login (HTTP basic) and speaks TLS with a certificate of its own.
   */
  public RealIronic secureIronic() {
    return secureIronic.get();
  }

  /** One more Ironic, for a test that makes it forget everything. */
  public RealIronic forgetfulIronic() {
    return forgetfulIronic.get();
  }

  /** Stops that Ironic and starts it at the same address with an empty database. */
  public void restartForgetfulIronic() {
    RealIronic running = forgetfulIronic.get();
    List<String> arguments =
        List.of(running.folder().toString(), "--port", Integer.toString(running.url().getPort()));
    start(ServerKind.IRONIC, Map.of(), arguments);
  }

  /** The classic Inspector beside {@link #ironic}. */
  public RealInspector inspector() {
    return inspector.get();
  }

  /** Keystone, and one more Ironic, which takes its tokens. */
  public RealKeystone keystone() {
    return keystone.get();
  }

  private RealIronic startForgetfulIronic() {
    return startIronic(folder.resolve("ironic-forgetful"), Optional.empty(), List.of());
  }

  private RealKube startKube() {
    Path crds = folder.resolve("crds");
    Crds.all().forEach(crd -> Texts.write(crds.resolve(crd.crdName() + ".yaml"), crd.yaml()));
    Texts.write(crds.resolve("gadgets.contract.test.yaml"), ApiContract.definition());
    Path state = folder.resolve("kube");
    start(
        ServerKind.KUBE,
        Map.of(),
        List.of(state.toString(), "--kcm", "--audit", "--crds", crds.toString()));
    return new RealKube(state);
  }

  private RealIronic startPlainIronic() {
    return startIronic(folder.resolve("ironic"), Optional.empty(), List.of());
  }

  private RealIronic startSecureIronic() {
    RealIronic.Login login = new RealIronic.Login("operator", "not:so/simple 1");
    return startIronic(
        folder.resolve("ironic-secure"), Optional.of(login), List.of("--http-basic", "--tls"));
  }

  private RealIronic startIronic(
      Path state, Optional<RealIronic.Login> login, List<String> options) {
    List<String> arguments = new ArrayList<>(List.of(state.toString()));
    arguments.addAll(options);
    Map<String, String> environment =
        login
            .map(l -> Map.of("IRONIC_USER", l.user(), "IRONIC_PASSWORD", l.password()))
            .orElse(Map.of());
    start(ServerKind.IRONIC, environment, arguments);
    return new RealIronic(url(state), login, state);
  }

  private RealInspector startInspector() {
    RealIronic beside = ironic();
    Path state = folder.resolve("inspector");
    start(
        ServerKind.INSPECTOR,
        Map.of(),
        List.of(state.toString(), "--ironic", beside.url().toString()));
    return new RealInspector(url(state), beside);
  }

  private RealKeystone startKeystone() {
    Path state = folder.resolve("keystone");
    start(ServerKind.KEYSTONE, Map.of(), List.of(state.toString()));
    URI url = url(state);
    List<String> options = List.of("--keystone", url.toString());
    return new RealKeystone(
        url, startIronic(folder.resolve("ironic-keystone"), Optional.empty(), options));
  }

  private static URI url(Path state) {
    return URI.create(Texts.read(state.resolve("url")));
  }

  private void start(ServerKind kind, Map<String, String> environment, List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--owner", Long.toString(ProcessHandle.current().pid())));
    Map<String, String> settings = new HashMap<>(environment);
    settings.put("IRONIC_FAST_KDF", "1");
    scripts(kind).run("start", STARTING, settings, all).orThrow();
  }

  /** Stops what runs, of this run or an earlier one; a second call finds nothing to do. */
  @Override
  public synchronized void close() {
    if (mode == TierMode.OFF) {
      return;
    }
    kube.ifMade().ifPresent(RealKube::close);
    stop(ServerKind.INSPECTOR, "inspector");
    for (String name : List.of("ironic", "ironic-secure", "ironic-forgetful", "ironic-keystone")) {
      stop(ServerKind.IRONIC, name);
    }
    stop(ServerKind.KEYSTONE, "keystone");
    stop(ServerKind.KUBE, "kube");
  }

  private void stop(ServerKind kind, String name) {
    Path state = folder.resolve(name);
    if (Files.isDirectory(state)) {
      scripts(kind).run("stop", STOPPING, Map.of(), List.of(state.toString())).orThrow();
    }
  }

  private ToolScript scripts(ServerKind kind) {
    return new ToolScript(tools.resolve(kind.tool()), folder);
  }
}
