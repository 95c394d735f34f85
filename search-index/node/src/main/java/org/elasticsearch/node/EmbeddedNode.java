package org.elasticsearch.node;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.env.Environment;
import org.elasticsearch.plugins.ClasspathPlugins;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.plugins.PluginsService;
import org.elasticsearch.transport.netty4.Netty4Plugin;
import org.openhotline.search.node.ChineseAnalysisPlugin;
import org.openhotline.search.node.NodePlace;
import org.openhotline.search.node.RootActionPlugin;

/// The unmodified Elasticsearch server with its plugins taken from the class path, as a process of its own.
///
/// It stands in this package because the server lets only its own package replace the plugin service
/// (its own tests do the same).
public final class EmbeddedNode extends Node {

    private static final List<Class<? extends Plugin>> PLUGINS =
            List.of(Netty4Plugin.class, ChineseAnalysisPlugin.class, RootActionPlugin.class);

    private EmbeddedNode(Environment environment) {
        super(NodeConstruction.prepareConstruction(environment, null, new FromClasspath(), true));
    }

    /// `EmbeddedNode HOME PORT`: prints `READY ...` when it answers, ends cleanly on SIGTERM.
    /// Ends with status 2 and one line per fault when HOME or PORT cannot be used.
    public static void main(String[] arguments) throws Exception {
        LogConfigurator.configureESLogging();
        NodePlace place = NodePlace.fromOrExit(arguments);
        liveWith(Long.getLong("openhotline.search.lives-with"));
        var node = new EmbeddedNode(environment(place));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node), "stop"));
        node.start();
        System.out.printf(
                "READY http://%s:%d after %d ms%n",
                NodePlace.LOOPBACK,
                place.port(),
                ManagementFactory.getRuntimeMXBean().getUptime());
        new CountDownLatch(1).await();
    }

    private static Environment environment(NodePlace place) {
        return InternalSettingsPreparer.prepareEnvironment(
                place.settings(), Map.of(), place.config(), () -> NodePlace.NODE_NAME);
    }

    /// A test that is killed must not leave a server behind.
    private static void liveWith(Long parent) {
        if (parent != null) {
            var end = ProcessHandle.of(parent).orElseThrow().onExit();
            Thread.ofVirtual().start(() -> {
                end.join();
                Runtime.getRuntime().halt(1);
            });
        }
    }

    private static void stop(Node node) {
        try {
            node.close();
            boolean closed = node.awaitClose(10, TimeUnit.SECONDS);
            System.out.println(
                    closed ? "STOPPED" : "STOPPED before everything was closed: the log is replayed at start");
        } catch (Exception failure) {
            System.err.println("STOPPED with a failure: the log is replayed at start. " + failure);
        }
    }

    private static final class FromClasspath extends NodeServiceProvider {
        @Override
        PluginsService newPluginService(Environment environment, PluginsLoader ignored) {
            return new ClasspathPlugins(environment, PLUGINS);
        }
    }
}
