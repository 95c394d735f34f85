package org.elasticsearch.plugins;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.elasticsearch.Build;
import org.elasticsearch.action.admin.cluster.node.info.PluginsAndModules;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;

/// Plugins that are classes of the class path, where a distribution would read them from its `modules` folder.
/// In this package because [PluginsService.LoadedPlugin] can be made nowhere else.
public final class ClasspathPlugins extends PluginsService {

    /// Null while the constructor of the superclass, which already asks, is running.
    private final List<LoadedPlugin> loaded;

    public ClasspathPlugins(Environment environment, List<Class<? extends Plugin>> classes) {
        super(environment.settings(), environment.configDir(), new PluginsLoader(Set.of(), Set.of(), Map.of()));
        loaded =
                classes.stream().map(type -> load(type, environment.settings())).toList();
    }

    private static LoadedPlugin load(Class<? extends Plugin> type, Settings settings) {
        try {
            boolean wantsSettings = Arrays.stream(type.getConstructors())
                    .anyMatch(constructor ->
                            Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Settings.class}));
            Plugin plugin = wantsSettings
                    ? type.getConstructor(Settings.class).newInstance(settings)
                    : type.getConstructor().newInstance();
            return new LoadedPlugin(descriptor(type), plugin, ClasspathPlugins.class.getClassLoader());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(type + " cannot be made into a plugin", failure);
        }
    }

    private static PluginDescriptor descriptor(Class<? extends Plugin> type) {
        return new PluginDescriptor(
                type.getName(),
                "from the class path",
                "NA",
                Build.current().version(),
                Integer.toString(Runtime.version().feature()),
                type.getName(),
                null,
                List.of(),
                false,
                false,
                false,
                false,
                PluginDescriptor.DeploymentTarget.ALL);
    }

    @Override
    protected List<LoadedPlugin> plugins() {
        return loaded == null ? List.of() : loaded;
    }

    @Override
    public PluginsAndModules info() {
        return new PluginsAndModules(List.of(), List.of());
    }

    @Override
    public <T> List<? extends T> loadServiceProviders(Class<T> service) {
        return ServiceLoader.load(service, ClasspathPlugins.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
