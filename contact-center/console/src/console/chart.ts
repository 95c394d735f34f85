import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue'

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

/** A colour token as the page shows it now: charts know no CSS variables. */
export function token(name: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(--${name})`
  document.body.append(probe)
  const colour = getComputedStyle(probe).color
  probe.remove()
  return colour
}

export function useChart(place: Ref<HTMLElement | null>, option: () => EChartsCoreOption): void {
  let stop = () => {}
  onMounted(() => {
    const chart = init(place.value!, null, { renderer: 'svg' })
    const draw = () => chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, aria: { enabled: true }, ...option() }, true)
    const watching = new ResizeObserver(() => chart.resize())
    watching.observe(place.value!)
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', draw)
    const unwatch = watch(option, draw, { deep: true })
    draw()
    stop = () => { unwatch(); watching.disconnect(); scheme.removeEventListener('change', draw); chart.dispose() }
  })
  onBeforeUnmount(() => stop())
}
