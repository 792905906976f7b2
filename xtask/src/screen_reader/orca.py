# Starts Orca as /usr/bin/orca does, but beside another one: that would end the Orca of whoever runs this.
import sys
from orca import debug, orca

# The page's own words are what is tested: no keys are named, and no page is read out or summed up as it comes.
settings = dict(
    enableBraille=False,
    enableKeyEcho=False,
    pageSummaryOnLoad=False,
    sayAllOnLoad=False,
    speechServerFactory="speechdispatcherfactory",
)
if len(sys.argv) > 1:
    debug.debugLevel = debug.LEVEL_ALL
    debug.debugFile = open(sys.argv[1], "w")
orca.getSettingsManager().activate(None, settings)
sys.exit(orca.main())
