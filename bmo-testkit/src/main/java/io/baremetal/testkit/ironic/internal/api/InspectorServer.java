package io.baremetal.testkit.ironic.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.internal.conductor.IntrospectionRun;
import io.baremetal.testkit.ironic.internal.conductor.Introspector;
import io.baremetal.testkit.ironic.internal.conductor.Workshop;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API of the classic Inspector. Answers one request at a time. */
public final class InspectorServer {

  private static final String PREFIX = "X-OpenStack-Ironic-Inspector-API-";
  private static final Pattern VERSION = Pattern.compile("1\\.([0-9]{1,3})");
  private static final int PAGE = 1000;

  /** Every version of Ironic's API that knows names. */
  private static final int ANY_IDENT = 115;

  private final Workshop workshop;
  private final int newest;
  private final Introspector introspector;
  private final InspectorRules rules = new InspectorRules();
  private final Router router = new Router();

  /**
   * An API over the nodes of a workshop.
   *
   * @param newest N of the newest version 1.N
   */
  public InspectorServer(Workshop workshop, int newest) {
    this.workshop = workshop;
    this.newest = newest;
    this.introspector = new Introspector(workshop);
    router
        .on("GET /", call -> FakeReply.json(200, root()))
        .on("GET /v1", call -> FakeReply.json(200, Json.object()))
        .on("GET /introspection", 8, this::list)
        .on("POST /introspection/{node}", 0, this::start)
        .on("GET /introspection/{node}", 0, call -> FakeReply.json(200, run(call).json()))
        .on("POST /introspection/{node}/abort", 3, this::abort)
        .on("GET /introspection/{node}/data", 1, this::data)
        .on("GET /introspection/{node}/data/unprocessed", 17, this::data)
        .on("POST /introspection/{node}/data/unprocessed", 4, this::reapply);
    rules.addTo(router);
  }

  /** Answers a request. */
  public FakeReply.Complete handle(FakeRequest request) {
    synchronized (workshop.environment().machines().lock()) {
      workshop.reportBug();
      FakeReply.Complete reply;
      try {
        reply = router.answer(request, version(request));
      } catch (ApiError refusal) {
        ObjectNode body = Json.object();
        body.putObject("error").put("message", refusal.getMessage());
        reply = FakeReply.json(refusal.status(), body);
      }
      return reply
          .withHeader(PREFIX + "Minimum-Version", "1.0")
          .withHeader(PREFIX + "Maximum-Version", "1." + newest);
    }
  }

  /** Loses all runs and rules. */
  public void forgetEverything() {
    synchronized (workshop.environment().machines().lock()) {
      introspector.clear();
      rules.clear();
    }
  }

  private int version(FakeRequest request) {
    Optional<String> header = request.header(PREFIX + "Version");
    if (header.isEmpty()) {
      return newest;
    }
    Matcher version = VERSION.matcher(header.get());
    if (!version.matches()) {
      throw ApiError.of(500, "Malformed API version " + header.get());
    }
    int minor = Integer.parseInt(version.group(1));
    if (minor > newest) {
      throw ApiError.of(406, "Unsupported API version " + header.get());
    }
    return minor;
  }

  private ObjectNode root() {
    ObjectNode root = Json.object();
    root.putArray("versions").addObject().put("id", "1." + newest).put("status", "CURRENT");
    return root;
  }

  private NodeRecord node(Call call) {
    return workshop.environment().nodes().get(call.path("node"), ANY_IDENT);
  }

  private IntrospectionRun run(Call call) {
    return introspector
        .run(node(call))
        .orElseThrow(() -> ApiError.notFound("Introspection of node", call.path("node")));
  }

  private FakeReply.Complete start(Call call) {
    introspector.start(node(call), call.queryFlag("manage_boot").orElse(true));
    return FakeReply.json(202, Json.object());
  }

  private FakeReply.Complete abort(Call call) {
    introspector.abort(node(call), run(call));
    return FakeReply.json(202, Json.object());
  }

  private FakeReply.Complete data(Call call) {
    return FakeReply.json(
        200,
        run(call).data().orElseThrow(() -> ApiError.notFound("Data of node", call.path("node"))));
  }

  private FakeReply.Complete reapply(Call call) {
    IntrospectionRun run = run(call);
    boolean given = !call.body().isNull();
    if (!given && run.data().isEmpty()) {
      throw ApiError.notFound("Data of node", call.path("node"));
    }
    introspector.reapply(run, given ? Optional.of(call.bodyObject()) : Optional.empty());
    return FakeReply.json(202, Json.object());
  }

  private FakeReply.Complete list(Call call) {
    int limit = call.query("limit").map(Integer::parseInt).filter(n -> n > 0).orElse(PAGE);
    if (limit > PAGE) {
      throw ApiError.badRequest("Limit over " + PAGE + " is not allowed");
    }
    List<IntrospectionRun> all = introspector.all();
    int from =
        call.query("marker")
            .map(marker -> all.stream().map(IntrospectionRun::uuid).toList().indexOf(marker) + 1)
            .orElse(0);
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("introspection");
    all.stream()
        .skip(from)
        .filter(run -> call.queryList("state").map(s -> s.contains(run.state())).orElse(true))
        .limit(limit)
        .forEach(run -> items.add(run.json()));
    return FakeReply.json(200, answer);
  }
}
