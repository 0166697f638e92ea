package io.baremetal.testkit.keystone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.fault.FaultPlan;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeHttpServer;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Interceptor;

/**
 * A Keystone in memory. Thread-safe.
 *
 * <pre>{@code
 * FakeKeystone keystone =
 *     FakeKeystone.builder()
 *         .user("admin", "Default", "secret")
 *         .project("service", "Default")
 *         .endpoint("baremetal", "public", "RegionOne", "http://ironic.test:6385")
 *         .build();
 * FakeIronic ironic = FakeIronic.builder().keystone(keystone).build();
 * }</pre>
 */
public final class FakeKeystone implements FakeHandler, AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Accounts accounts;
  private final TokenWriter writer;
  private final FakeKeystoneBuilder settings;
  private final FaultPlan faults = new FaultPlan();
  private final FakeHandler front = faults.before(this::answer);
  private final Map<String, Issued> tokens = new HashMap<>();
  private final List<FakeHttpServer> sockets = new CopyOnWriteArrayList<>();
  private int issued;

  private record Issued(String userId, Instant end) {}

  FakeKeystone(FakeKeystoneBuilder settings) {
    this.settings = settings;
    this.accounts = settings.accounts();
    this.writer = new TokenWriter(settings.catalogue());
  }

  /** Starts with nobody in it. */
  public static FakeKeystoneBuilder builder() {
    return new FakeKeystoneBuilder();
  }

  /** Answers one request, on the calling thread. */
  @Override
  public FakeReply handle(FakeRequest request) {
    return front.handle(request);
  }

  /** A way in without sockets: an application interceptor that answers every request itself. */
  public Interceptor interceptor() {
    return asInterceptor();
  }

  /** A way in through a socket on the loopback interface; it closes with this fake. */
  public URI listen() {
    FakeHttpServer server = FakeHttpServer.start(this);
    sockets.add(server);
    return server.url();
  }

  /** What goes wrong between client and server; rules may come and go. */
  public FaultPlan faults() {
    return faults;
  }

  /** How many tokens were given out. */
  public synchronized int tokensIssued() {
    return issued;
  }

  /** Whether a token was given out here, is not over and was not revoked. */
  public synchronized boolean isValid(String token) {
    return Optional.ofNullable(tokens.get(token))
        .filter(known -> settings.clock().instant().isBefore(known.end()))
        .isPresent();
  }

  /** Makes every token invalid that was given out so far. */
  public synchronized void revokeAll() {
    tokens.clear();
  }

  /** Gives a user another password, which makes the user's tokens invalid. */
  public synchronized void changePassword(String user, String password) {
    accounts.changePassword(user, password);
    tokens.values().removeIf(known -> known.userId().equals("user-" + user));
  }

  /** Closes sockets; repeating it does no harm. */
  @Override
  public void close() {
    sockets.forEach(FakeHttpServer::close);
    sockets.clear();
  }

  /** No secrets. */
  @Override
  public String toString() {
    return "FakeKeystone[" + tokensIssued() + " tokens issued]";
  }

  private FakeReply answer(FakeRequest request) {
    boolean tokensPath = request.segments().equals(List.of("v3", "auth", "tokens"));
    if (!tokensPath) {
      return refuse(404, "Could not find " + request.path());
    }
    return request.method().equals("POST")
        ? login(json(request).path("auth"))
        : refuse(405, "Method not allowed");
  }

  private FakeReply login(JsonNode auth) {
    JsonNode identity = auth.path("identity");
    if (!identity.path("methods").isArray()) {
      return refuse(400, "Expecting to find identity in auth");
    }
    Optional<Accounts.Login> login = accounts.login(identity, this::isValid);
    boolean scopeExists = accounts.knowsScope(auth.path("scope"));
    if (login.isEmpty() && identity.path("methods").path(0).asText().equals("token")) {
      return refuse(404, "Could not recognize the token");
    }
    if (login.isEmpty() || !scopeExists) {
      return refuse(401, "The request you have made requires authentication.");
    }
    return issue(login.get(), auth.path("scope"));
  }

  private synchronized FakeReply issue(Accounts.Login login, JsonNode scope) {
    issued++;
    String token = "token-" + issued;
    Instant now = settings.clock().instant();
    Instant end = now.plus(settings.tokenLifetime());
    tokens.values().removeIf(over -> !now.isBefore(over.end()));
    tokens.put(token, new Issued(login.userId(), end));
    return FakeReply.json(201, writer.write(login, scope, now, end))
        .withHeader("X-Subject-Token", token);
  }

  private static FakeReply refuse(int status, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error").put("code", status).put("message", message).put("title", "Refused");
    return FakeReply.json(status, body);
  }

  private static JsonNode json(FakeRequest request) {
    try {
      return MAPPER.readTree(request.bodyText());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
